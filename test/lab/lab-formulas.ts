/** A formula in each of the notations that the printers of the example write. */
interface Formula {
  readonly omml: string
  readonly mathml: string
  readonly tex: string
  readonly text: string
  readonly asciimath: string
}

const omml = {
  run: (text: string) => `<m:r><m:t xml:space="preserve">${text}</m:t></m:r>`,
  low: (base: string, low: string) => `<m:sSub><m:e>${omml.run(base)}</m:e><m:sub>${omml.run(low)}</m:sub></m:sSub>`,
  high: (base: string, high: string) => `<m:sSup><m:e>${omml.run(base)}</m:e><m:sup>${omml.run(high)}</m:sup></m:sSup>`,
}
const math = {
  of: (text: string) => `<mml:${/^\d/.test(text) ? 'mn' : 'mi'}>${text}</mml:${/^\d/.test(text) ? 'mn' : 'mi'}>`,
  sign: (text: string) => `<mml:mo>${text}</mml:mo>`,
}

/** `D = h^e S_i ± g`: the delay of relays, with the exponent, index and sign that are asked for. */
function delay(exponent: string, index: string, sign: '+' | '-', last = 'g'): Formula {
  const plus = sign === '+' ? '+' : '−'
  return {
    omml: `${omml.run('D=')}${omml.high('h', exponent)}${omml.low('S', index)}${omml.run(`${plus}${last}`)}`,
    mathml: `${math.of('D')}${math.sign('=')}<mml:msup>${math.of('h')}${math.of(exponent)}</mml:msup><mml:msub>${math.of('S')}${math.of(index)}</mml:msub>${math.sign(plus)}${math.of(last)}`,
    tex: `D = h^${exponent} S_${index} ${sign} ${last}`,
    text: `D = h^${exponent} S_${index} ${plus} ${last}`,
    asciimath: `D = h^${exponent} S_${index} ${sign} ${last}`,
  }
}

/** By the name that stands in the text. */
export const labFormulas: Readonly<Record<string, Formula>> = {
  delay: delay('2', '1', '+'),
  'delay-exponent': delay('3', '1', '+'),
  'delay-index': delay('2', '2', '+'),
  'delay-sign': delay('2', '1', '-'),
  'delay-letter': delay('2', '1', '+', 'k'),
}
