// Apart from the other entries: the types of hey-api itself compile with skipLibCheck only.
export { generateClient } from "@conduct/openapi-ts";
