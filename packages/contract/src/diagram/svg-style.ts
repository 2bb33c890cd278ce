/** The looks of a diagram: light or dark as the reader's system is. */
export const svgStyle: string = `
.conduct { --page:#ffffff; --ink:#0f172a; --soft:#64748b; --card:#f8fafc; --edge:#94a3b8;
  --success:#15803d; --success-fill:#dcfce7; --failure:#b91c1c; --failure-fill:#fee2e2;
  --cancelled:#57534e; --cancelled-fill:#e7e5e4; --partial:#b45309; --partial-fill:#fef3c7;
  --client:#334155; --worker:#2563eb; --server:#7c3aed; --clock:#c2410c;
  font-family: Inter, "Segoe UI", system-ui, Roboto, "Helvetica Neue", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { .conduct { --page:#0d1117; --ink:#e6edf3; --soft:#8b949e; --card:#161b22; --edge:#484f58;
  --success:#3fb950; --success-fill:#10291a; --failure:#f85149; --failure-fill:#33161a;
  --cancelled:#a8a29e; --cancelled-fill:#292524; --partial:#d29922; --partial-fill:#332609;
  --client:#b6c2cf; --worker:#58a6ff; --server:#bc8cff; --clock:#f0883e; } }
.conduct .page { fill:var(--page); }
.conduct .title { fill:var(--ink); font-size:18px; font-weight:700; }
.conduct .name { fill:var(--ink); font-weight:650; }
.conduct .event { fill:var(--ink); font-weight:550; }
.conduct .guard, .conduct .stay, .conduct .note { fill:var(--soft); }
.conduct .state { fill:var(--card); stroke:var(--edge); stroke-width:1.4; }
.conduct .ring { fill:none; stroke:var(--edge); stroke-width:1; opacity:.55; }
.conduct .blocked { stroke:var(--client); stroke-dasharray:5 4; }
.conduct .success { fill:var(--success-fill); stroke:var(--success); }
.conduct .failure { fill:var(--failure-fill); stroke:var(--failure); }
.conduct .cancelled { fill:var(--cancelled-fill); stroke:var(--cancelled); }
.conduct .partial { fill:var(--partial-fill); stroke:var(--partial); }
.conduct .ring.success, .conduct .ring.failure, .conduct .ring.cancelled, .conduct .ring.partial { fill:none; }
.conduct .dot { fill:var(--client); }
.conduct .end { fill:none; stroke:var(--client); stroke-width:1.4; }
.conduct .way { fill:none; stroke-width:1.6; }
.conduct .label text { stroke:var(--page); stroke-width:4px; stroke-linejoin:round; paint-order:stroke; }
.conduct .label.worker .event { fill:var(--worker); } .conduct .label.server .event { fill:var(--server); } .conduct .label.clock .event { fill:var(--clock); }
.conduct .rule { stroke:var(--edge); opacity:.4; }
.conduct .way.client { stroke:var(--client); } .conduct .head.client { fill:var(--client); }
.conduct .way.worker { stroke:var(--worker); stroke-dasharray:7 4; } .conduct .head.worker { fill:var(--worker); }
.conduct .way.server { stroke:var(--server); stroke-dasharray:1.6 4; stroke-linecap:round; } .conduct .head.server { fill:var(--server); }
.conduct .way.clock { stroke:var(--clock); stroke-dasharray:9 4 1.6 4; } .conduct .head.clock { fill:var(--clock); }
.conduct .way.unseen { opacity:.28; } .conduct .label.unseen text { opacity:.5; }
.conduct .way.violated { stroke:var(--failure); stroke-width:2.8; } .conduct .head.violated { fill:var(--failure); }
.conduct .label.violated .event, .conduct .label.violated .guard { fill:var(--failure); font-weight:700; }
`;
