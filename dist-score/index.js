import {
  formats
} from "./chunk-WWPV2JHG.js";
import {
  rules
} from "./chunk-5EUOGAT4.js";
import "./chunk-DDXC66PZ.js";
import {
  audit
} from "./chunk-3SUFCU7D.js";
import "./chunk-SE2O3DZO.js";
import "./chunk-SZF4ODAP.js";
import {
  nextBaseline,
  readBaseline,
  writeBaseline
} from "./chunk-4NLIBSH5.js";
import {
  loadConfig
} from "./chunk-JFBA3QTW.js";
import "./chunk-FXGOA4KK.js";
import "./chunk-XOMMZCD5.js";
import {
  CONFIDENCES,
  SEVERITIES,
  defineRule,
  isOpen
} from "./chunk-JQSJPTHW.js";
import {
  UsageError
} from "./chunk-VBJGZ6C7.js";
export {
  CONFIDENCES,
  SEVERITIES,
  UsageError,
  audit,
  defineRule,
  formats,
  isOpen,
  loadConfig,
  nextBaseline,
  readBaseline,
  rules,
  writeBaseline
};
