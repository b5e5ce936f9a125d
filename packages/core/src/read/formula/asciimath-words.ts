/** Names that AsciiMath has from TeX, and the parser does not know, with its own name for each. */
const aliases: ReadonlyMap<string, string> = new Map(
  (
    'ast:** star:*** cdot:* times:xx div:-: ltimes:|>< rtimes:><| bowtie:|><| circ:@ oplus:o+ otimes:ox odot:o. ' +
    'wedge:^^ bigwedge:^^^ vee:vv bigvee:vvv cap:nn bigcap:nnn cup:uu bigcup:uuu setminus:\\\\ ' +
    'ne:!= neq:!= lt:< gt:> le:<= leq:<= ge:>= geq:>= prec:-< succ:>- preceq:-<= succeq:>-= notin:!in ' +
    'subset:sub supset:sup subseteq:sube supseteq:supe equiv:-= cong:~= approx:~~ propto:prop ' +
    'neg:not implies:=> forall:AA exists:EE bot:_|_ top:TT vdash:|-- models:|== ' +
    "partial:del nabla:grad pm:+- emptyset:O/ infty:oo therefore::. because::\\' ldots:... " +
    'uparrow:uarr downarrow:darr rightarrow:rarr to:rarr mapsto:|-> leftarrow:larr leftrightarrow:harr ' +
    'Rightarrow:rArr Leftarrow:lArr Leftrightarrow:hArr varepsilon:epsilon vartheta:theta varphi:phi'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const at = pair.indexOf(':')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
)

/** Names of more than one letter that both know. */
const names: ReadonlySet<string> = new Set(
  (
    'CC Delta Gamma Lambda NN Omega Phi Pi Psi QQ RR Sigma Theta Xi ZZ alpha beta chi cos cosh cot csc cosec delta det ' +
    'dim epsilon eta gamma gcd iota kappa lambda lcm ln log max min mu nu omega oo phi pi psi rho sec sigma sin sinh tan ' +
    'tanh tau theta upsilon xi zeta AA EE TT aleph and cdots darr ddots del diamond dint grad hArr harr if iff in int lArr ' +
    'larr lim mod nn nnn not oint or otherwise ox prod prop rArr rarr square sub sube sum sup supe uarr uu uuu vdots vv ' +
    'vvv xx bar ddot dot hat obrace ubrace ul vec abs ceil floor norm root sqrt cancel rm bf it bb cc tt fr sf text mbox ' +
    'frac color stackrel overset underset exp quad qquad'
  ).split(' '),
)

const longest = 14

/** Whether a word is one name: `max`, `sum`. */
export function isName(word: string): boolean {
  return names.has(word)
}

/**
 * Words of a formula as AsciiMath takes them: the longest name that begins at a letter, else the letter alone. The parser
 * takes every run of letters for one name, and knows text in quotes alone.
 */
export function splitWords(source: string): string {
  return source.replace(
    /"[^"]*"|\b(?:text|mbox)\s*(?:\(([^()]*)\)|\{([^{}]*)\})|\\?[A-Za-z]{2,}/g,
    (run, round?: string, curly?: string) => {
      const text = round ?? curly
      if (text !== undefined) return `"${text.replaceAll('"', '')}"`
      return /^[A-Za-z]+$/.test(run) ? splitWord(run) : run
    },
  )
}

function splitWord(word: string): string {
  const whole = aliases.get(word)
  if (whole !== undefined) return ` ${whole} `
  if (names.has(word)) return word
  const parts: string[] = []
  let letters = ''
  for (let at = 0; at < word.length; ) {
    const name = nameAt(word, at)
    if (name === undefined) {
      letters += word[at++]
      continue
    }
    if (letters !== '') parts.push(letters)
    letters = ''
    parts.push(aliases.get(name) ?? name)
    at += name.length
  }
  if (letters !== '') parts.push(letters)
  return parts.length === 1 ? word : ` ${parts.join(' ')} `
}

function nameAt(word: string, at: number): string | undefined {
  for (let length = Math.min(longest, word.length - at); length > 1; length--) {
    const name = word.slice(at, at + length)
    if (aliases.has(name) || names.has(name)) return name
  }
  return undefined
}
