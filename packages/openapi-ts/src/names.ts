/** `op-run` → `OpRun`, `OpRun` → `OpRun`, `TASK_RUN` → `TaskRun`. */
export function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => (word === word.toUpperCase() && word.length > 1 ? word.toLowerCase() : word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `OpRun` → `opRun`. */
export function camel(name: string): string {
  const upper = pascal(name);
  return upper.charAt(0).toLowerCase() + upper.slice(1);
}
