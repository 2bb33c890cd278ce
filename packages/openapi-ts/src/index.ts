export { type GenerateOptions, generateClient } from "./generate-client.ts";
export { GenerateError, type GenerateErrorCode } from "./generate-error.ts";
export { type ConductConfig, type ConductPlugin, conduct } from "./plugin.ts";
