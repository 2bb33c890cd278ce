/** Copies the commands beside a button; the report is complete without it. */
export const script: string = `
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const text = button.parentElement.querySelector("pre").innerText;
  try { await navigator.clipboard.writeText(text); } catch {
    const selection = getSelection(); selection.selectAllChildren(button.parentElement.querySelector("pre"));
    document.execCommand("copy"); selection.removeAllRanges();
  }
  const label = button.textContent; button.textContent = "Copied";
  setTimeout(() => { button.textContent = label; }, 1200);
});
`;
