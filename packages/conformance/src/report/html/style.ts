/** The looks of a report: light or dark as the reader's system is, and fit to be printed. */
export const style: string = `
:root { color-scheme:light dark;
  --page:#f6f7f9; --card:#ffffff; --ink:#0f172a; --soft:#5b6677; --faint:#94a3b8; --line:#e3e8ef; --sunk:#f1f4f8;
  --pass:#15803d; --pass-soft:#dcfce7; --fail:#c2231f; --fail-soft:#fee7e6; --differs:#b45309; --differs-soft:#fef3c7;
  --open:#6d5bd0; --open-soft:#ebe8fb; --none:#cbd5e1; --none-soft:#f1f5f9; --link:#1d4ed8; --sheet:#ffffff;
  --sans:Inter,"Segoe UI",system-ui,Roboto,"Helvetica Neue",Arial,sans-serif;
  --mono:ui-monospace,"SF Mono","Cascadia Code","JetBrains Mono",Menlo,Consolas,monospace; }
@media (prefers-color-scheme:dark) { :root {
  --page:#0a0e14; --card:#0f151d; --ink:#e6edf3; --soft:#98a4b3; --faint:#5d6a7a; --line:#222c38; --sunk:#151d28;
  --pass:#3fb950; --pass-soft:#10291a; --fail:#ff6b64; --fail-soft:#37171a; --differs:#e0a030; --differs-soft:#332609;
  --open:#a394ff; --open-soft:#221d40; --none:#334155; --none-soft:#172030; --link:#79b0ff; --sheet:#0f151d; } }
* { box-sizing:border-box; }
html { scroll-behavior:smooth; scroll-padding-top:20px; }
body { margin:0; background:var(--page); color:var(--ink); font:15px/1.55 var(--sans); -webkit-font-smoothing:antialiased; }
main { max-width:1080px; margin:0 auto; padding:44px 28px 80px; }
h1 { margin:0; font-size:30px; line-height:1.2; letter-spacing:-.022em; font-weight:750; }
h2 { margin:52px 0 14px; font-size:19px; letter-spacing:-.012em; font-weight:700; }
h3 { margin:0; font-size:15.5px; font-weight:650; }
p { margin:0; } a { color:var(--link); text-decoration:none; } a:hover { text-decoration:underline; }
code, pre, .mono { font-family:var(--mono); font-size:12.5px; }
.soft { color:var(--soft); } .small { font-size:13px; }
.card { background:var(--card); border:1px solid var(--line); border-radius:14px; box-shadow:0 1px 2px rgb(15 23 42 / .04); }
.badge { display:inline-block; padding:1px 8px; border-radius:99px; font:600 11.5px/1.6 var(--sans); letter-spacing:.01em; white-space:nowrap; background:var(--none-soft); color:var(--soft); }
.badge.pass { background:var(--pass-soft); color:var(--pass); } .badge.fail, .badge.error { background:var(--fail-soft); color:var(--fail); }
.badge.difference { background:var(--differs-soft); color:var(--differs); } .badge.inconclusive { background:var(--open-soft); color:var(--open); }
header .kicker { display:flex; gap:9px; align-items:center; margin-bottom:9px; color:var(--soft); font-size:13px; font-weight:600; letter-spacing:.02em; }
header .kicker::before { content:""; width:11px; height:11px; border-radius:50%; background:var(--tone); box-shadow:0 0 0 4px var(--tone-soft); }
header .facts { display:flex; flex-wrap:wrap; gap:4px 22px; margin-top:12px; color:var(--soft); font-size:13.5px; }
.tone-pass { --tone:var(--pass); --tone-soft:var(--pass-soft); } .tone-fail { --tone:var(--fail); --tone-soft:var(--fail-soft); } .tone-open { --tone:var(--differs); --tone-soft:var(--differs-soft); }
.problem { margin-top:20px; padding:14px 18px; border-left:4px solid var(--fail); background:var(--fail-soft); border-radius:8px; overflow-wrap:anywhere; }
.bar { display:flex; gap:3px; height:12px; margin:28px 0 12px; }
.bar i { border-radius:4px; min-width:5px; } .bar i:first-child { border-radius:8px 4px 4px 8px; } .bar i:last-child { border-radius:4px 8px 8px 4px; }
.is-pass { background:var(--pass); } .is-fail, .is-error { background:var(--fail); } .is-difference { background:var(--differs); }
.is-inconclusive { background:var(--open); } .is-skipped, .is-not-applicable { background:var(--none); }
.counts { display:flex; flex-wrap:wrap; gap:8px 26px; } .counts span { color:var(--soft); font-size:13.5px; } .counts b { color:var(--ink); font-size:19px; font-weight:700; font-variant-numeric:tabular-nums; margin-right:5px; letter-spacing:-.02em; }
.counts i { display:inline-block; width:9px; height:9px; border-radius:3px; margin-right:8px; }
.areas { display:grid; grid-template-columns:repeat(auto-fill,minmax(196px,1fr)); gap:10px; margin-top:26px; }
.area { padding:12px 14px 13px; } .area h3 { font-size:13.5px; display:flex; justify-content:space-between; gap:8px; } .area h3 small { color:var(--soft); font-weight:500; font-size:12px; font-variant-numeric:tabular-nums; }
.dots { display:flex; flex-wrap:wrap; gap:4px; margin-top:9px; } .dots a, .dots span { width:14px; height:14px; border-radius:4px; display:block; } .dots a:hover { outline:2px solid var(--ink); outline-offset:1px; }
.dots .is-not-applicable, .dots .is-skipped { background:none; box-shadow:inset 0 0 0 1.4px var(--none); } .dots .is-skipped { background:var(--none); }
.lifecycle { padding:18px 18px 10px; margin-top:14px; } .lifecycle .figure { overflow-x:auto; text-align:center; } .lifecycle svg { max-width:100%; height:auto; } .lifecycle .conduct { --page:var(--sheet); font-family:var(--sans); } .lifecycle svg text.title { display:none; }
.meter { display:flex; flex-wrap:wrap; gap:8px 26px; margin:4px 0 0; color:var(--soft); font-size:13.5px; } .meter b { color:var(--ink); font-variant-numeric:tabular-nums; }
.failure { margin-top:14px; overflow:hidden; border-left:4px solid var(--fail); } .failure.difference { border-left-color:var(--differs); } .failure.excused { border-left-color:var(--none); }
.failure > .head { padding:17px 22px 14px; } .failure .id { font:700 13px var(--mono); margin-right:8px; } .failure .sentence { margin-top:7px; font-size:15.5px; }
.case { margin:0; border-top:1px solid var(--line); padding:13px 22px; } .case[open] { padding-bottom:20px; } .case > .subject { font-weight:650; font-size:15px; color:var(--ink); overflow-wrap:anywhere; }
.facing { display:grid; grid-template-columns:1fr 1fr; gap:10px; margin:12px 0; } .facing > div { background:var(--sunk); border-radius:9px; padding:9px 13px; min-width:0; } .facing small { display:block; color:var(--soft); font-weight:600; font-size:11.5px; margin-bottom:2px; }
.facing code { overflow-wrap:anywhere; white-space:pre-wrap; } .facing .saw { background:var(--fail-soft); } .difference .facing .saw { background:var(--differs-soft); }
.meta { display:flex; flex-wrap:wrap; gap:3px 20px; color:var(--soft); font-size:12.5px; overflow-wrap:anywhere; }
.chart { list-style:none; margin:16px 0 0; padding:0; display:grid; grid-template-columns:64px minmax(0,1fr); font-size:12.5px; }
.chart .time { color:var(--faint); text-align:right; padding-right:14px; font:11px/30px var(--mono); font-variant-numeric:tabular-nums; }
.chart .ends { display:flex; justify-content:space-between; margin:0 -36px; } .chart .ends b { width:74px; text-align:center; font-size:12px; background:var(--sunk); border:1px solid var(--line); border-radius:8px; padding:2px 0; }
.chart .lane { margin:0 37px; border:solid var(--line); border-width:0 2px; padding:5px 0; }
.chart .call { position:relative; padding:0 14px 3px; } .chart .call::before { content:""; position:absolute; left:1px; right:3px; bottom:0; border-bottom:1.6px solid var(--soft); }
.chart .call::after { content:""; position:absolute; bottom:-3.4px; border:4.2px solid transparent; }
.chart .ask::after { right:0; border-left:7px solid var(--soft); border-right:0; } .chart .answer { padding-top:6px; text-align:right; } .chart .answer::before { border-bottom-style:dashed; border-color:var(--faint); left:3px; right:1px; } .chart .answer::after { left:0; border-right:7px solid var(--faint); border-left:0; }
.chart .call > span { display:block; overflow:hidden; text-overflow:ellipsis; white-space:nowrap; } .chart .call code { color:var(--soft); font-size:11.5px; } .chart .call b { font:650 12.5px var(--mono); }
.chart .code-2 { color:var(--pass); } .chart .code-4 { color:var(--differs); } .chart .code-5 { color:var(--fail); }
.chart .state { display:inline-block; padding:0 8px; border-radius:6px; background:var(--ink); color:var(--card); font:650 11.5px/1.6 var(--sans); margin-left:6px; vertical-align:1px; }
.chart .verdict { margin:2px 37px 0; padding:7px 14px; background:var(--fail-soft); color:var(--fail); border-radius:9px; text-align:center; font-weight:600; overflow-wrap:anywhere; } .difference .chart .verdict { background:var(--differs-soft); color:var(--differs); }
details { margin-top:14px; } summary { cursor:pointer; color:var(--soft); font-weight:600; font-size:13.5px; } summary:hover { color:var(--ink); }
.script { position:relative; margin-top:9px; } pre { margin:0; padding:13px 16px; background:var(--sunk); border-radius:10px; overflow-x:auto; line-height:1.6; }
pre .reply { color:var(--faint); } button { position:absolute; top:8px; right:8px; border:1px solid var(--line); background:var(--card); color:var(--ink); font:600 12px var(--sans); padding:4px 11px; border-radius:7px; cursor:pointer; } button:hover { border-color:var(--faint); }
table { width:100%; border-collapse:collapse; font-size:13.5px; } td, th { text-align:left; padding:8px 14px; border-top:1px solid var(--line); vertical-align:top; overflow-wrap:anywhere; } tr:first-child td { border-top:0; } td:first-child { white-space:nowrap; } .rows { overflow:hidden; }
footer { margin-top:64px; color:var(--faint); font-size:12.5px; }
:target { outline:2px solid var(--link); outline-offset:2px; }
@media (max-width:640px) { main { padding:28px 16px 60px; } .areas { grid-template-columns:1fr 1fr; } .facing { grid-template-columns:1fr; } .chart { grid-template-columns:44px minmax(0,1fr); } }
@media print { body { background:none; } details > * { display:block; } button { display:none; } .card { break-inside:avoid; box-shadow:none; } }
`;
