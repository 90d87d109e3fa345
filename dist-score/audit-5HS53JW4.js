import {
  audit
} from "./chunk-3SUFCU7D.js";
import "./chunk-SE2O3DZO.js";
import "./chunk-SZF4ODAP.js";
import "./chunk-4NLIBSH5.js";
import "./chunk-XOMMZCD5.js";
import "./chunk-JQSJPTHW.js";
import "./chunk-VBJGZ6C7.js";
export {
  audit
};
