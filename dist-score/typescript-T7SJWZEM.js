import {
  typescriptFiles
} from "./chunk-KXBB7RLH.js";
export {
  typescriptFiles
};
