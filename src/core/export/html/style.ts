/** The sheet's look: one column to read, landscape to print; colours with at least 7:1 (WCAG 2.2, 1.4.6). */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b2a3d;--muted:#4a5568;--head:#0f3d5e;--rule:#b8c4d0;--label:#eef3f7;--paper:#fff;--draft:#9c1c1c;--notice:#fff4ce}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--muted:#b6c2ce;--head:#9fc9ea;--rule:#48566a;--label:#223041;--paper:#141d29;--draft:#ffb3b3;--notice:#4a3d08}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:82rem;font:1rem/1.5 "Segoe UI",system-ui,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper)}
h1,h2,h3{color:var(--head);line-height:1.25;break-after:avoid}
h1{font-size:2rem;margin:0}h2{font-size:1.4rem;margin:2.2rem 0 .6rem}h3{font-size:1.1rem;margin:1.4rem 0 .4rem}
p{max-width:60rem;margin:.4rem 0}
.sub{font-size:1.2rem;color:var(--muted)}.muted{color:var(--muted)}
.mark{font-weight:700;letter-spacing:.12em;color:var(--draft)}
.notice{background:var(--notice);padding:.5rem .8rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.92rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{position:relative}
th,td{border:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word;hyphens:auto}
td{overflow-wrap:anywhere}
thead th{background:#0f3d5e;color:#fff}
tbody th{background:var(--label);width:28%}
.entries p{margin:0;padding-left:.8em;text-indent:-.8em}
.sign td{height:4.5em}
.wide table{min-width:44rem}
@media (max-width:40rem){body{padding:1rem}h1{font-size:1.6rem}tbody th{width:42%}}
footer{margin-top:2.5rem;border-top:1px solid var(--rule);padding-top:.6rem;color:var(--muted);font-size:.85rem}
@page{size:A4 landscape;margin:15mm}
@media print{:root{color-scheme:light}body{padding:0;max-width:none;font-size:9.5pt}table{font-size:8.4pt}th,td{padding:2pt 4pt}thead{display:table-header-group}tr,.facts{break-inside:avoid}tr.long{break-inside:auto}h1,h2,h3{break-after:avoid}.wide table{min-width:0}thead th,tbody th{print-color-adjust:exact;-webkit-print-color-adjust:exact}.mark.every{position:fixed;top:0;right:0}.wide{overflow:visible}}
`.trim();
