/** Completion scripts for shells, from the command line as it is. */

/** A command with what may follow it. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Words that its argument may be, where they are known. */
  readonly words?: readonly string[];
}

export interface OptionSpec {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** Takes a value: one of these, or a file where there are none. */
  readonly values?: readonly string[];
  readonly takesValue: boolean;
}

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** Returns a script that a shell reads to complete `conc-audit`; the first command stands for none named. */
export function completion(shell: Shell, commands: readonly CommandSpec[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function bash(commands: readonly CommandSpec[]): string {
  const values = valued(commands).map(([names, words]) => `    ${names.join("|")}) ${words.length > 0 ? `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$cur"))` : 'COMPREPLY=($(compgen -f -- "$cur"))'}; return ;;`);
  const options = commands.map((each) => `    ${each.name}) options="${each.options.flatMap((option) => [option.long, ...(option.short ? [option.short] : [])]).join(" ")}"; words="${(each.words ?? []).join(" ")}" ;;`);
  return `# conc-audit completion for bash: source <(conc-audit completion bash)
_conc_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=check options="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map((each) => each.name).join("|")}) command=$word; break ;; esac
  done
  case $prev in
${values.join("\n")}
  esac
  case $command in
${options.join("\n")}
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi
  [[ $COMP_CWORD -eq 1 ]] && words="$words ${commands.map((each) => each.name).join(" ")}"
  COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur"))
}
complete -o filenames -F _conc_audit conc-audit
`;
}

function zsh(commands: readonly CommandSpec[]): string {
  const quoted = (text: string): string => text.replace(/'/g, "’").replace(/[[\]:]/g, " ").replace(/\s+/g, " ");
  const specs = (each: CommandSpec): string =>
    each.options
      .map((option) => {
        const value = !option.takesValue ? "" : option.values && option.values.length > 0 ? `:value:(${option.values.join(" ")})` : ":file:_files";
        const names = option.short ? `{${option.short},${option.long}}` : option.long;
        return `      '*'${names}'[${quoted(option.description)}]${value}'`;
      })
      .join(" \\\n");
  const cases = commands.map((each) => `    ${each.name})\n      _arguments \\\n${specs(each)} \\\n      '*:argument:${each.words && each.words.length > 0 ? `(${each.words.join(" ")})` : "_files"}' ;;`);
  return `#compdef conc-audit
# conc-audit completion for zsh: source <(conc-audit completion zsh)
_conc_audit() {
  local -a commands=(${commands.map((each) => `'${each.name}:${quoted(each.description)}'`).join(" ")})
  local command=check
  if (( CURRENT == 2 )); then _describe command commands; fi
  if (( \${commands[(I)\${words[2]}:*]} )); then command=\${words[2]}; shift words; (( CURRENT-- )); fi
  case $command in
${cases.join("\n")}
  esac
}
compdef _conc_audit conc-audit
`;
}

function fish(commands: readonly CommandSpec[]): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
  const names = commands.map((each) => each.name).join(" ");
  const rows = commands.map((each) => `complete -c conc-audit -n "not __fish_seen_subcommand_from ${names}" -a ${each.name} -d ${quoted(each.description)}`);
  const options = commands.flatMap((each, i) => {
    const when = i === 0 ? `"__fish_seen_subcommand_from ${each.name}; or not __fish_seen_subcommand_from ${names}"` : `"__fish_seen_subcommand_from ${each.name}"`;
    const words = (each.words ?? []).length > 0 ? [`complete -c conc-audit -n ${when} -f -a ${quoted(each.words!.join(" "))}`] : [];
    return [
      ...words,
      ...each.options.map((option) => {
        const value = !option.takesValue ? "" : option.values && option.values.length > 0 ? ` -x -a ${quoted(option.values.join(" "))}` : " -r";
        return `complete -c conc-audit -n ${when} -l ${option.long.slice(2)}${option.short ? ` -s ${option.short.slice(1)}` : ""}${value} -d ${quoted(option.description)}`;
      }),
    ];
  });
  return `# conc-audit completion for fish: conc-audit completion fish | source\n${[...rows, ...options].join("\n")}\n`;
}

/** Every option that takes a value, once: its names and the values. */
function valued(commands: readonly CommandSpec[]): (readonly [readonly string[], readonly string[]])[] {
  const found = new Map<string, readonly [readonly string[], readonly string[]]>();
  for (const option of commands.flatMap((each) => each.options)) if (option.takesValue) found.set(option.long, [[option.long, ...(option.short ? [option.short] : [])], option.values ?? []]);
  return [...found.values()];
}
