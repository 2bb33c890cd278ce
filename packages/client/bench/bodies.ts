const run = (id: string) => ({
  id,
  task: "train",
  status: "running",
  created_at: "2026-01-01T00:00:00Z",
});
const one = JSON.stringify(run("r1"));
const page = JSON.stringify({
  data: Array.from({ length: 40 }, (_, index) => run(`r${index}`)),
  has_more: false,
});

/** The same bytes for every contender: one run, or a page of 40. */
export function bodyOf(url: string): string {
  return new URL(url, "http://bench.test").pathname === "/runs" ? page : one;
}
