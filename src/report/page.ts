/** How the HTML report looks, and the script that filters it: both inside the page, nothing is loaded. */

/** The page's style: light and dark, narrow and wide, on paper. */
export const STYLE = `
:root{color-scheme:light;--bg:#f6f5f2;--card:#fff;--ink:#1d1c1a;--soft:#65615a;--line:#e2dfd8;--code:#faf9f7;--accent:#2f5bd0;--accent-soft:#e8eefc;
--critical:#a3123a;--critical-soft:#fce8ed;--high:#b8420b;--high-soft:#fdeee3;--medium:#8a6100;--medium-soft:#faf1d6;--low:#3d5f87;--low-soft:#e8eff7;
--holds:#2f5bd0;--slow:#c2410c;--waits:#d8d3c8;--waits-ink:#4f4a42;--asleep:#7a6fb0;--good:#2c6e49;--kw:#7b2fa8;--str:#2c6e49;--num:#a3420b;--com:#8a857b;--mark:#fff0b8;--mark-primary:#ffd9c9}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#141517;--card:#1c1e21;--ink:#e7e5e1;--soft:#a09b92;--line:#32353a;--code:#17191b;--accent:#8fb0ff;--accent-soft:#222c45;
--critical:#ff8fa8;--critical-soft:#42161f;--high:#ffab7a;--high-soft:#43220f;--medium:#eac35c;--medium-soft:#3a2e0d;--low:#9dc0e8;--low-soft:#1d2c3d;
--holds:#5b82e8;--slow:#d9622b;--waits:#43464c;--waits-ink:#d6d2ca;--asleep:#7d71b8;--good:#7fc8a0;--kw:#cfa0f0;--str:#94cfa8;--num:#f0b48a;--com:#857f76;--mark:#4a4014;--mark-primary:#5a2c18}}
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
code,pre,.lines,.path,.where{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.88em;background:var(--code);border:1px solid var(--line);border-radius:4px;padding:.05em .32em;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;text-wrap:balance}h1{font-size:1.9rem;margin:.1rem 0 .3rem;letter-spacing:-.01em}h2{font-size:1.25rem;margin:2.6rem 0 1rem}h3{font-size:1.08rem;margin:0}
.page{max-width:1240px;margin:0 auto;padding:2rem 1.5rem 4rem;display:grid;grid-template-columns:250px minmax(0,1fr);gap:0 2.5rem}
.top{grid-column:1/-1;margin-bottom:1.2rem}.kicker{color:var(--soft);font-size:.78rem;letter-spacing:.09em;text-transform:uppercase}
.facts{color:var(--soft);margin:0;font-size:.9rem}.facts span+span::before{content:"·";margin:0 .5em}
.side{font-size:.9rem}.side .stick{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;padding-right:.3rem}
.side h2{font-size:.78rem;letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin:1.2rem 0 .5rem}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.7rem;margin:1.2rem 0 0}
.tile{font:inherit;text-align:left;color:inherit;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--c);border-radius:8px;padding:.55rem .9rem;display:block}
button.tile{cursor:pointer}button.tile:hover{border-color:var(--c)}.tile[aria-pressed=true]{background:var(--s);border-color:var(--c)}.tile b{display:block;font-size:1.55rem;line-height:1.15;color:var(--c)}.tile span{color:var(--soft);font-size:.86rem}
.tile.none b{color:var(--soft)}button.tile:disabled{cursor:default;opacity:.55}
.critical{--c:var(--critical);--s:var(--critical-soft)}.high{--c:var(--high);--s:var(--high-soft)}.medium{--c:var(--medium);--s:var(--medium-soft)}.low{--c:var(--low);--s:var(--low-soft)}
.filters{display:grid;gap:.6rem}.filters label{display:grid;gap:.2rem;color:var(--soft);font-size:.82rem}
select,input[type=search]{font:inherit;width:100%;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.38rem .5rem}
.shown{color:var(--soft);margin:.2rem 0 0;display:flex;justify-content:space-between;gap:.5rem}.shown button{font:inherit;color:var(--accent);background:none;border:0;padding:0;cursor:pointer}
:is(button,select,input,a,summary):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.toc{list-style:none;margin:0;padding:0}.toc a{display:grid;grid-template-columns:auto 1fr;gap:.5rem;padding:.28rem .3rem;border-radius:6px;color:var(--ink);line-height:1.35}.toc a:hover{background:var(--card);text-decoration:none}
.toc .dot{width:.6rem;height:.6rem;border-radius:50%;background:var(--c);margin-top:.36rem}.toc code{border:0;background:none;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.3rem}
.lead{margin:0 0 .8rem}.tops{margin:0;padding-left:1.3rem}.tops li{margin:.35rem 0}
.finding{border-top:4px solid var(--c);margin:0 0 1.6rem;padding:1.1rem 1.3rem 1rem}
.finding header{display:grid;gap:.35rem}.finding .meta{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;color:var(--soft);font-size:.86rem}
.pill{background:var(--s);color:var(--c);font-weight:650;font-size:.78rem;letter-spacing:.02em;border-radius:99px;padding:.1rem .6rem}
.finding h3 .n{color:var(--soft);font-weight:500;margin-right:.4rem}.message{margin:.7rem 0 1rem}
figure{margin:1rem 0;border:1px solid var(--line);border-radius:8px;padding:.8rem .9rem .5rem;background:var(--code)}figure .scroll{overflow-x:auto}figure svg{display:block;min-width:620px;width:100%;height:auto}
figcaption{color:var(--soft);font-size:.82rem;margin-top:.3rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}figcaption i{display:inline-block;width:.9em;height:.7em;border-radius:2px;margin-right:.4em}
svg text{font:12px ui-sans-serif,system-ui,"DejaVu Sans",sans-serif;fill:var(--ink)}svg .when{fill:var(--soft);font-size:11px}svg .lane{stroke:var(--line)}svg .mark{stroke:var(--soft);stroke-dasharray:2 3}
svg .holds,.holds{fill:var(--holds);background:var(--holds)}svg .slow,.slow{fill:var(--slow);background:var(--slow)}svg .waits,.waits{fill:var(--waits);background:var(--waits)}svg .asleep,.asleep{fill:var(--asleep);background:var(--asleep)}
svg .in{font-size:11px}svg .slow-text,svg .holds-text,svg .asleep-text{fill:#fff}svg .waits-text{fill:var(--waits-ink)}
.file{border:1px solid var(--line);border-radius:8px;overflow:hidden;margin:.7rem 0;background:var(--code)}.path{font-size:.8rem;color:var(--soft);padding:.35rem .8rem;border-bottom:1px solid var(--line);background:var(--card)}
.lines{font-size:.82rem;line-height:1.55;overflow-x:auto;padding:.35rem 0}.row{display:grid;grid-template-columns:3.4rem max-content;min-width:100%;width:max-content}.row .no{color:var(--com);text-align:right;padding-right:.9rem;user-select:none}
.row code{background:none;border:0;padding:0 1rem 0 0;font-size:1em;white-space:pre;tab-size:2;overflow-wrap:normal}.row.primary .no{color:var(--c);font-weight:700}.row.hit .no{color:var(--ink)}
.gap{color:var(--com);padding-left:2.2rem}.note{position:sticky;left:0;max-width:min(100%,100ch);display:flex;gap:.5rem;align-items:baseline;padding:.05rem .9rem .25rem 3.4rem;color:var(--accent);font-family:ui-sans-serif,system-ui,"DejaVu Sans",sans-serif}.note small{color:var(--soft)}.note code{color:inherit;background:none;border:0;padding:0}
.note.primary{color:var(--c)}.note b{flex:none;min-width:1.35em;padding:0 .3em;height:1.35em;line-height:1.35em;text-align:center;font-size:.78rem;border-radius:99px;color:var(--card);background:currentColor}.note b{background:var(--accent)}.note.primary b{background:var(--c)}
mark{color:inherit;background:var(--mark);border-radius:2px;box-shadow:0 2px 0 -0px var(--accent)}mark.primary{background:var(--mark-primary);box-shadow:0 2px 0 0 var(--c)}
.lines i{font-style:normal}.word{color:var(--kw)}.string{color:var(--str)}.number{color:var(--num)}.lines .comment{color:var(--com);font-style:italic}
dl{display:grid;grid-template-columns:8.6rem minmax(0,1fr);gap:.7rem 1rem;margin:1.1rem 0 .3rem}dt{color:var(--soft);font-size:.86rem;padding-top:.06rem}dd{margin:0}dd>p{margin:0 0 .4rem}dd ul{margin:.2rem 0 0;padding-left:1.1rem}
pre{font-size:.82rem;line-height:1.5;overflow-x:auto;background:var(--code);border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;margin:.5rem 0 0}
.good{color:var(--good)}.ids{color:var(--soft);font-size:.8rem;margin:.8rem 0 0;overflow-wrap:anywhere}.ids code{border:0;background:none;padding:0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}th{color:var(--soft);font-weight:600;font-size:.82rem}td,th{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.45rem .9rem .45rem 0}tr:last-child td{border-bottom:0}td code{overflow-wrap:break-word}
.plain{padding-left:1.1rem;margin:.4rem 0}.plain li{margin:.25rem 0}.phase{margin:0 0 .9rem}.phase h3{font-size:1rem;margin-bottom:.3rem}
details summary{cursor:pointer;color:var(--soft)}.nothing{color:var(--soft);text-align:center;padding:2rem}[hidden]{display:none!important}html:not(.js) .js-only{display:none!important}
@media (max-width:900px){.page{grid-template-columns:minmax(0,1fr);padding:1.2rem 1rem 3rem}.side .stick{position:static;max-height:none}.side{margin-bottom:1.2rem}.side .list{display:none}.shown{align-self:end}.filters{grid-template-columns:repeat(auto-fit,minmax(150px,1fr))}h1{font-size:1.5rem}}
@media (max-width:560px){.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}dl{grid-template-columns:minmax(0,1fr);gap:.15rem}dd{margin-bottom:.7rem}.finding,.card{padding:.9rem .9rem}.row{grid-template-columns:2.4rem max-content}.note{padding-left:2.4rem}.row .no{padding-right:.6rem}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#ccc;--code:#fff;--accent:#1d3f9a;--accent-soft:#eee;--critical:#8d0f32;--high:#9a3708;--medium:#6f4e00;--low:#2f4d70;--critical-soft:#fff;--high-soft:#fff;--medium-soft:#fff;--low-soft:#fff;--holds:#2f5bd0;--slow:#b8420b;--waits:#ddd;--waits-ink:#333;--asleep:#7a6fb0;--good:#1e5236;--kw:#5d1f85;--str:#1e5236;--num:#7d3208;--com:#666;--mark:#fff3c4;--mark-primary:#ffe0d2}
body{font-size:10.5pt}.page{display:block;max-width:none;padding:0}.side,.js-only{display:none!important}.finding,.card{border-radius:0}figure,.row,.note,tr,li,dd{break-inside:avoid}h2,h3,header{break-after:avoid}.lines{overflow:visible}.row{width:auto;grid-template-columns:3.4rem minmax(0,1fr)}.row code{white-space:pre-wrap}figure svg{min-width:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:16mm}}
`;

/** Filters the findings by severity, rule, folder and text. Without it the page shows everything. */
export const SCRIPT = `
(() => {
  document.documentElement.classList.add("js");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const cards = all(".finding"), tiles = all("button.tile"), reset = document.getElementById("reset");
  const rule = document.getElementById("rule"), folder = document.getElementById("folder"), text = document.getElementById("text");
  if (!rule) return;
  const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));
  const lies = (card) => folder.value === "" || JSON.parse(card.dataset.files).some((file) => file.startsWith(folder.value + "/"));
  const apply = () => {
    const severities = tiles.filter((tile) => tile.getAttribute("aria-pressed") === "true").map((tile) => tile.dataset.severity);
    const asked = text.value.trim().toLowerCase();
    let shown = 0;
    for (const card of cards) {
      const show = (severities.length === 0 || severities.includes(card.dataset.severity)) && (rule.value === "" || card.dataset.rule === rule.value) && lies(card) && (asked === "" || words.get(card).includes(asked));
      card.hidden = !show;
      const entry = document.querySelector('.toc [data-for="' + card.id + '"]');
      if (entry) entry.hidden = !show;
      if (show) shown++;
    }
    document.getElementById("count").textContent = shown === cards.length ? cards.length + (cards.length === 1 ? " finding" : " findings") : shown + " of " + cards.length + " findings";
    document.getElementById("nothing").hidden = shown > 0;
    reset.hidden = shown === cards.length && severities.length === 0 && rule.value === "" && folder.value === "" && asked === "";
  };
  for (const tile of tiles) tile.addEventListener("click", () => { tile.setAttribute("aria-pressed", String(tile.getAttribute("aria-pressed") !== "true")); apply(); });
  for (const field of [rule, folder, text]) field.addEventListener("input", apply);
  reset.addEventListener("click", () => { for (const tile of tiles) tile.setAttribute("aria-pressed", "false"); rule.value = folder.value = text.value = ""; apply(); });
  apply();
})();
`;
