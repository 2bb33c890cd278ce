export { type Exchange, type Served, type ServeOptions, serve } from "./serve.ts";
