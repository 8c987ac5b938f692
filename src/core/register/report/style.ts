/**
 * Rules of the report beside those of every page: tints in four steps, each with its figure; the gaps dashed. In
 * print a heading claims room for the first rows beneath it: Chromium leaves a table's head alone at a page's end.
 */
export const STYLE = `
:root{--t1:#cfe4fa;--t2:#96c6f2;--t3:#2266b0;--t4:#0b3d73;--gap:#a33b00;--grid:#b8c4d0}
@media (prefers-color-scheme:dark){:root{--gap:#ffb38a;--grid:#48566a}}
.look li{margin:.25rem 0}
.wide table{table-layout:fixed;width:100%}
.map td{text-align:center;font-variant-numeric:tabular-nums}
.map th{padding:.4rem;overflow-wrap:normal;hyphens:none}.map tbody th{width:auto;hyphens:auto}
td.t1,.key .t1{background:var(--t1);color:#14263a}td.t2,.key .t2{background:var(--t2);color:#14263a}
td.t3,.key .t3{background:var(--t3);color:#fff}td.t4,.key .t4{background:var(--t4);color:#fff}
td.t0,.key .t0{border:2px dashed var(--gap)}
.key{margin:.3rem 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.key span{display:inline-block;min-width:1.6em;text-align:center;margin-right:.4em;border:1px solid var(--grid)}
td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}
.state-not-read,.state-draft{font-weight:700;color:var(--draft)}
.clash h3{margin-bottom:.2rem}
.picture{overflow-x:auto;break-inside:avoid}
.picture svg{display:block;font:12px "Segoe UI",system-ui,"Noto Sans",sans-serif}
.picture .ink{fill:var(--ink)}.picture .muted{fill:var(--muted)}.picture .line{stroke:var(--grid);stroke-width:1}
.picture .c1{fill:var(--t1)}.picture .c2{fill:var(--t2)}.picture .c3{fill:var(--t3)}.picture .c4{fill:var(--t4)}
.picture .on1,.picture .on2{fill:#14263a}.picture .on3,.picture .on4{fill:#fff}
.picture .several{stroke:var(--ink);stroke-width:2}
.bar{fill:var(--t3)}
summary{cursor:pointer;padding:.3rem 0;min-height:1.5rem}
nav ul{columns:2;padding-left:1.2rem;max-width:60rem}
tbody th{width:auto;font-weight:400;background:none}
.map tbody th{background:var(--label);font-weight:700}
@media (forced-colors:active){td.t1,td.t2,td.t3,td.t4{border:2px solid CanvasText}.picture rect{fill:Canvas;stroke:CanvasText}.picture text{fill:CanvasText}}
@media print{td.t1,td.t2,td.t3,td.t4,.key span,.picture{print-color-adjust:exact;-webkit-print-color-adjust:exact}.wide table{min-width:0!important}.map,.key,.clash h3{break-inside:avoid}.key{break-before:avoid}.clash h3,h2+p{break-after:avoid}.clash h3::after{content:'';display:block;height:6rem;margin-bottom:-6rem}details{display:none}.picture svg{width:100%;height:auto}section.own{break-before:page}}
`.trim();

/** Step of the tint by a number: 1, 2, 3 to 4, 5 and more; 0 is a gap. */
export function step(number: number): 0 | 1 | 2 | 3 | 4 {
  if (number <= 0) return 0;
  if (number >= 5) return 4;
  return number >= 3 ? 3 : number === 2 ? 2 : 1;
}
