/** Jobs for continuous integration, ready to commit. */

/** Hosts that `init --ci` knows, with the file each job goes to. */
export const CI_FILES = { github: ".github/workflows/conc-audit.yml", gitlab: ".gitlab/conc-audit.yml" } as const;
export type CiHost = keyof typeof CI_FILES;

/** Returns the job's text: findings that a change brings fail it, all of them go to the host's own view. */
export function ciJob(host: CiHost): string {
  return host === "github" ? GITHUB : GITLAB;
}

const GITHUB = `name: conc-audit
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  security-events: write # to upload SARIF
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # --since needs the history
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Audit
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: |
          npx --yes conc-audit \${BASE:+--since "$BASE"} --no-links -f github -f sarif:conc-audit.sarif -f markdown:conc-audit.md || code=$?
          head -c 900000 conc-audit.md >> "$GITHUB_STEP_SUMMARY"
          exit \${code:-0}
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && hashFiles('conc-audit.sarif') != ''
        with:
          sarif_file: conc-audit.sarif
          category: conc-audit
`;

const GITLAB = `# Include it: add \`include: { local: .gitlab/conc-audit.yml }\` to .gitlab-ci.yml
conc-audit:
  image: node:22
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0" # --since needs the history
  script:
    - npx --yes conc-audit \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"} -f pretty -f gitlab:gl-code-quality-report.json -f junit:conc-audit.xml -f html:conc-audit.html
  artifacts:
    when: always
    paths: [conc-audit.html]
    reports:
      codequality: gl-code-quality-report.json
      junit: conc-audit.xml
`;
