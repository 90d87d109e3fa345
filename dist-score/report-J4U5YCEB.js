import {
  formats
} from "./chunk-WWPV2JHG.js";
import "./chunk-DDXC66PZ.js";
import "./chunk-SE2O3DZO.js";
import "./chunk-JQSJPTHW.js";
export {
  formats
};
