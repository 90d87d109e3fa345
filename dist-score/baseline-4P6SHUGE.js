import {
  baselineSchema,
  matchBaseline,
  nextBaseline,
  readBaseline,
  writeBaseline
} from "./chunk-4NLIBSH5.js";
import "./chunk-XOMMZCD5.js";
import "./chunk-JQSJPTHW.js";
import "./chunk-VBJGZ6C7.js";
export {
  baselineSchema,
  matchBaseline,
  nextBaseline,
  readBaseline,
  writeBaseline
};
