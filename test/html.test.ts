/** The HTML report in a real browser: its filters, its pictures, and that it fits a telephone. Skipped where no browser is found. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formats } from "../src/report/index.ts";
import { at, finding, HOSTILE, reportOf } from "./sampleReport.ts";

const executablePath = [process.env["CHROME_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path !== undefined && existsSync(path));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const report = reportOf([
  finding({ location: at("src/a/x.ts", 3), id: "lock-across-await-00000001" }),
  finding({ severity: "high", rule: "lock-leak", id: "lock-leak-00000002", location: at("src/a/deep/y.ts", 3), title: "`gate` is not released on every way out of `enter`" }),
  finding({ severity: "medium", rule: "polling-bridge", id: "polling-bridge-00000003", location: at("src/b/z.ts", 3), evidence: [], message: HOSTILE }),
  finding({ severity: "medium", id: "lock-across-await-00000004", location: at("src/b/w.ts", 3), sites: [{ location: at("src/c/v.ts", 1), message: "the same lock" }] }),
]);

describe.skipIf(executablePath === undefined)("the page", () => {
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "conc-audit-html-"));
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("request", (request) => void (request.url().startsWith("file:") || problems.push(request.url())));
    writeFileSync(join(folder, "audit.html"), formats["html"]!(report, { source: (path) => (path === "src/a/x.ts" ? "one();\n  two();\n    await this.api.fetch();\n" : undefined) }));
    await page.goto(pathToFileURL(join(folder, "audit.html")).href);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shown = (): Promise<string[]> => page.locator(".finding:visible").evaluateAll((cards) => cards.map((card) => (card as unknown as { id: string }).id.slice(-1)));
  const counted = (): Promise<string | null> => page.locator("#count").textContent();

  it("loads nothing and reports no error", async () => {
    expect(await shown()).toEqual(["1", "2", "3", "4"]);
    expect(await counted()).toBe("4 findings");
    expect(problems).toEqual([]);
  });

  it("filters by severity, one or several", async () => {
    await page.click("[data-severity=critical]");
    expect(await shown()).toEqual(["1"]);
    await page.click("[data-severity=medium]");
    expect(await shown()).toEqual(["1", "3", "4"]);
    expect(await counted()).toBe("3 of 4 findings");
    expect(await page.locator(".toc li:visible").count()).toBe(3);
    await page.click("#reset");
    expect(await shown()).toHaveLength(4);
    expect(await page.locator("#reset").isVisible()).toBe(false);
  });

  it("filters by rule, folder and text, together", async () => {
    await page.selectOption("#rule", "lock-across-await");
    expect(await shown()).toEqual(["1", "4"]);
    await page.selectOption("#folder", "src/c");
    expect(await shown()).toEqual(["4"]);
    await page.selectOption("#rule", "");
    await page.selectOption("#folder", "src/a");
    expect(await shown()).toEqual(["1", "2"]);
    await page.fill("#text", "not RELEASED on");
    expect(await shown()).toEqual(["2"]);
    await page.fill("#text", "nothing has this");
    expect(await shown()).toEqual([]);
    expect(await page.locator("#nothing").isVisible()).toBe(true);
    await page.click("#reset");
    expect(await shown()).toHaveLength(4);
  });

  it("marks the trace in the code, and draws who waits", async () => {
    const card = page.locator("#lock-across-await-00000001");
    expect(await card.locator("mark.primary").textContent()).toBe("await this.api.fetch()");
    expect(await card.locator(".note b").allTextContents()).toEqual(["1", "2", "3"]);
    expect(await card.locator("svg rect.waits").count()).toBeGreaterThan(0);
    expect(await page.locator("#polling-bridge-00000003 svg").count()).toBe(0);
  });

  it("fits every width, light and dark, without a page that scrolls sideways", async () => {
    for (const width of [360, 768, 1280])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), `${width} ${colorScheme}`).toBe(0);
      }
  });

  it("prints the findings without the filters", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await shown()).toHaveLength(4);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "screen" });
  });
});
