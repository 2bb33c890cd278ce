import { isObject, type Json, type JsonObject } from "../json.ts";
import { badRequest } from "./errors.ts";

/** Refuses what an experiment cannot be run with: members that it does not have, and values that are none. */
export function readRunConfiguration(configuration: JsonObject | null): JsonObject {
  const kind = configuration?.experiment_type;
  if (!configuration || (kind !== "llm_generation" && kind !== "template_evaluation")) {
    throw badRequest("run_configuration needs an experiment_type");
  }
  const rules = kind === "llm_generation" ? generation : evaluation;
  const fault = faultOf(configuration, rules, "run_configuration");
  if (fault !== undefined) throw badRequest(fault);
  return configuration;
}

/** What a value has to be; undefined if it is, else a sentence. */
type Rule = (value: Json, name: string) => string | undefined;
type Rules = { readonly [member: string]: { readonly rule: Rule; readonly required?: boolean } };

const rule =
  (isRight: (value: Json) => boolean, what: string): Rule =>
  (value, name) =>
    isRight(value) ? undefined : `${name} must be ${what}`;

const aText = rule((value) => typeof value === "string", "a text");
const someText = rule((value) => typeof value === "string" && value !== "", "a text");
const textOrNull = rule((value) => value === null || typeof value === "string", "a text or null");
const aFlag = rule((value) => typeof value === "boolean", "true or false");
const aNumber = rule((value) => typeof value === "number", "a number");
const aWhole = rule(Number.isInteger, "a whole number");
const aPenalty = rule((value) => typeof value === "number" && Math.abs(value) <= 2, "-2 to 2");
const anObject = rule(isObject, "an object");
const anything: Rule = () => undefined;

const oneOf = (...texts: readonly string[]): Rule =>
  rule((value) => typeof value === "string" && texts.includes(value), texts.join(" or "));

const listOf =
  (each: Rule, least = 0): Rule =>
  (value, name) => {
    if (!Array.isArray(value) || value.length < least)
      return `${name} must be a list${least > 0 ? " of one or more" : ""}`;
    return (value as readonly Json[])
      .map((one, index) => each(one, `${name}[${index}]`))
      .find((fault) => fault !== undefined);
  };

const mapOf =
  (each: Rule): Rule =>
  (value, name) =>
    isObject(value)
      ? Object.entries(value)
          .map(([key, one]) => each(one ?? null, `${name}.${key}`))
          .find((fault) => fault !== undefined)
      : `${name} must be an object`;

const objectOf =
  (rules: Rules): Rule =>
  (value, name) =>
    isObject(value) ? faultOf(value, rules, name) : `${name} must be an object`;

function faultOf(value: JsonObject, rules: Rules, name: string): string | undefined {
  const unknown = Object.keys(value).find((member) => rules[member] === undefined);
  if (unknown !== undefined) return `${name} has no member ${unknown}`;
  for (const [member, { rule: check, required = false }] of Object.entries(rules)) {
    const given = value[member];
    if (given === undefined && required) return `${name}.${member} is missing`;
    const fault = given === undefined ? undefined : check(given, `${name}.${member}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const tools = objectOf({ tools: { rule: listOf(anObject) }, tool_choice: { rule: anything } });

const invocation = objectOf({
  temperature: { rule: aNumber },
  max_tokens: { rule: aWhole },
  max_completion_tokens: { rule: aWhole },
  top_p: { rule: aNumber },
  frequency_penalty: { rule: aPenalty },
  presence_penalty: { rule: aPenalty },
  stop: { rule: listOf(aText) },
  response_format: { rule: anObject },
  tool_config: { rule: tools },
});

const message = objectOf({
  role: { rule: oneOf("user", "assistant", "system", "tool"), required: true },
  content: { rule: textOrNull },
  tool_call_id: { rule: aText },
  tool_calls: { rule: listOf(anObject) },
});

const common: Rules = {
  experiment_type: { rule: aText, required: true },
  ai_integration_id: { rule: aText, required: true },
  model_name: { rule: aText },
  invocation_parameters: { rule: invocation },
  provider_parameters: { rule: anObject },
};

const generation: Rules = {
  ...common,
  messages: { rule: listOf(message, 1), required: true },
  input_variable_format: { rule: oneOf("f_string", "mustache", "none"), required: true },
  tool_config: { rule: tools },
  prompt_version_id: { rule: textOrNull },
};

const evaluation: Rules = {
  ...common,
  template: { rule: someText, required: true },
  provide_explanation: { rule: aFlag, required: true },
  classification_choices: { rule: mapOf(aNumber) },
  column_mapping: { rule: mapOf(aText) },
  evaluator_version_id: { rule: aText },
};
