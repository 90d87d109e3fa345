import {
  CONFIG_FILES,
  configSchema,
  initialConfig,
  loadConfig
} from "./chunk-JFBA3QTW.js";
import "./chunk-FXGOA4KK.js";
import "./chunk-XOMMZCD5.js";
import "./chunk-JQSJPTHW.js";
import "./chunk-VBJGZ6C7.js";
export {
  CONFIG_FILES,
  configSchema,
  initialConfig,
  loadConfig
};
