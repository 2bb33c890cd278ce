export { type Advice, adviceFor, formatAdvice } from "./config/advice.ts";
export {
  type ConductConfig,
  type CredentialsSource,
  defineConfig,
  type Profile,
} from "./config/config.ts";
export { configSchema } from "./config/config-schema.ts";
export { type Environment, environmentVariables, overlaid } from "./config/environment.ts";
export { configNames, findConfig, readConfig, withEnvironment } from "./config/read-config.ts";
export { SettingsError, type SettingsMistake } from "./config/settings-file.ts";
export { toOptions } from "./config/to-options.ts";
export type { Fixture, Fixtures } from "./run/fixture.ts";
