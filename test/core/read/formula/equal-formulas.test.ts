import { expect, test } from 'vitest'
import { mathml, tex, word } from './written.ts'

/** One formula in the three formats. */
const same: readonly (readonly [string, { tex?: string[]; mathml?: string[]; word?: string[]; canonical?: string }])[] =
  [
    [
      'letters, whether one identifier or several',
      {
        tex: ['ab', 'a b', '\\mathrm{ab}'],
        mathml: ['<mi>a</mi><mi>b</mi>', '<mi>ab</mi>'],
        word: ['{ab}', '{a}{b}'],
        canonical: 'ab',
      },
    ],
    [
      'numbers, however they are split',
      { tex: ['10'], mathml: ['<mn>10</mn>', '<mn>1</mn><mn>0</mn>'], word: ['{10}', '{1}{0}'], canonical: '10' },
    ],
    [
      'a power',
      {
        tex: ['x^2', 'x^{2}', '{x}^2'],
        mathml: [
          '<msup><mi>x</mi><mn>2</mn></msup>',
          '<mrow><msup><mrow><mi>x</mi></mrow><mrow><mn>2</mn></mrow></msup></mrow>',
          '<mi>x²</mi>',
        ],
        word: ['<sSup><e>{x}</e><sup>{2}</sup></sSup>', '{x²}'],
        canonical: 'x^⟨2⟩',
      },
    ],
    [
      'styled letters',
      {
        tex: ['\\mathbf{x}', 'x'],
        mathml: ['<mi mathvariant="bold">x</mi>', '<mi>𝐱</mi>'],
        word: ['{𝑥}'],
        canonical: 'x',
      },
    ],
    [
      'minus signs',
      {
        tex: ['a-b'],
        mathml: ['<mi>a</mi><mo>−</mo><mi>b</mi>', '<mi>a</mi><mo>-</mo><mi>b</mi>', '<mi>a</mi><mo>–</mo><mi>b</mi>'],
        word: ['{a−b}', '{a - b}'],
        canonical: 'a-b',
      },
    ],
    [
      'a fraction',
      {
        tex: ['\\frac{a+1}{b}', '\\dfrac{a+1}b'],
        mathml: ['<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>'],
        word: ['<f><fPr><type val="bar"/></fPr><num>{a+1}</num><den>{b}</den></f>'],
      },
    ],
    ['a fraction in one character', { tex: ['\\frac12'], mathml: ['<mn>½</mn>'], word: ['{½}'] }],
    [
      'brackets, as signs and as a construct',
      {
        tex: ['(a,b)', '\\left(a,b\\right)'],
        mathml: [
          '<mfenced><mi>a</mi><mi>b</mi></mfenced>',
          '<mrow><mo stretchy="false">(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow>',
        ],
        word: ['<d><dPr><sepChr val=","/></dPr><e>{a}</e><e>{b}</e></d>', '<d><e>{a,b}</e></d>', '{(a,b)}'],
        canonical: '(a,b)',
      },
    ],
    [
      'absolute value',
      {
        tex: ['|x|', '\\left|x\\right|', '\\lvert x \\rvert'],
        mathml: ['<mo>∣</mo><mi>x</mi><mo>∣</mo>'],
        word: ['<d><dPr><begChr val="|"/><endChr val="|"/></dPr><e>{x}</e></d>'],
        canonical: '|x|',
      },
    ],
    [
      'a power of a bracket',
      {
        tex: ['(a+b)^2', '\\left(a+b\\right)^2'],
        mathml: [
          '<msup><mfenced><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfenced><mn>2</mn></msup>',
          '<mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><msup><mo>)</mo><mn>2</mn></msup>',
        ],
        word: ['<sSup><e><d><e>{a+b}</e></d></e><sup>{2}</sup></sSup>'],
      },
    ],
    [
      'a sum with its bounds beside it or under and over it',
      {
        tex: ['\\sum_{i=1}^{n} i', '\\sum\\limits_{i=1}^n i', '\\sum^n_{i=1}i'],
        mathml: [
          '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>',
          '<msubsup><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></msubsup><mi>i</mi>',
        ],
        word: ['<nary><naryPr><chr val="∑"/></naryPr><sub>{i=1}</sub><sup>{n}</sup><e>{i}</e></nary>'],
      },
    ],
    [
      'an integral',
      {
        tex: ['\\int_0^1 f'],
        mathml: ['<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>'],
        word: ['<nary><sub>{0}</sub><sup>{1}</sup><e>{f}</e></nary>'],
      },
    ],
    [
      'a sum without bounds',
      {
        tex: ['\\sum i'],
        mathml: ['<mo>∑</mo><mi>i</mi>'],
        word: ['<nary><naryPr><chr val="∑"/><subHide val="1"/><supHide/></naryPr><sub/><sup/><e>{i}</e></nary>'],
      },
    ],
    [
      'a limit',
      {
        tex: ['\\lim_{x\\to 0} f'],
        mathml: ['<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mo>&#x2061;</mo><mi>f</mi>'],
        word: ['<func><fName><limLow><e>{lim}</e><lim>{x→0}</lim></limLow></fName><e>{f}</e></func>'],
      },
    ],
    [
      'a function',
      {
        tex: ['\\sin x', '\\operatorname{sin}x', '\\mathrm{sin}\\,x'],
        mathml: ['<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>'],
        word: ['<func><fName>{sin}</fName><e>{x}</e></func>', '{sin x}'],
        canonical: 'sinx',
      },
    ],
    [
      'roots',
      {
        tex: ['\\sqrt{x+1}'],
        mathml: [
          '<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>',
          '<msqrt><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow></msqrt>',
        ],
        word: ['<rad><radPr><degHide val="1"/></radPr><deg/><e>{x+1}</e></rad>', '<rad><deg/><e>{x+1}</e></rad>'],
      },
    ],
    [
      'a cube root',
      {
        tex: ['\\sqrt[3]{x}'],
        mathml: ['<mroot><mi>x</mi><mn>3</mn></mroot>'],
        word: ['<rad><deg>{3}</deg><e>{x}</e></rad>'],
      },
    ],
    [
      'lowered and raised',
      {
        tex: ['x_i^2', 'x^2_i', '{x_i}^2'],
        mathml: [
          '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>',
          '<msup><msub><mi>x</mi><mi>i</mi></msub><mn>2</mn></msup>',
        ],
        word: [
          '<sSubSup><e>{x}</e><sub>{i}</sub><sup>{2}</sup></sSubSup>',
          '<sSup><e><sSub><e>{x}</e><sub>{i}</sub></sSub></e><sup>{2}</sup></sSup>',
        ],
        canonical: 'x_⟨i⟩^⟨2⟩',
      },
    ],
    [
      'primes',
      {
        tex: ["x'", 'x^\\prime', 'x^{\\prime}'],
        mathml: ['<msup><mi>x</mi><mo>′</mo></msup>', "<mi>x</mi><mo>'</mo>", '<mi>x′</mi>'],
        word: ['{x′}', "{x'}", '<sSup><e>{x}</e><sup>{′}</sup></sSup>'],
        canonical: "x'",
      },
    ],
    [
      'two primes',
      {
        tex: ["x''"],
        mathml: ['<msup><mi>x</mi><mo>″</mo></msup>', '<msup><mi>x</mi><mrow><mo>′</mo><mo>′</mo></mrow></msup>'],
        word: ['{x″}'],
      },
    ],
    [
      'a prime and other scripts',
      {
        tex: ["x'_1", 'x_1^\\prime', "x_1'"],
        mathml: [
          '<msubsup><mi>x</mi><mn>1</mn><mo>′</mo></msubsup>',
          '<msub><msup><mi>x</mi><mo>′</mo></msup><mn>1</mn></msub>',
        ],
        word: ['<sSub><e>{x′}</e><sub>{1}</sub></sSub>', '<sSub><e>{x}</e><sub>{1}</sub></sSub>{′}'],
      },
    ],
    [
      'a prime and a power',
      {
        tex: ["x'^2"],
        mathml: ['<msup><mi>x</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>'],
        word: ['<sSup><e>{x′}</e><sup>{2}</sup></sSup>'],
      },
    ],
    [
      'accents',
      {
        tex: ['\\hat{x}', '\\widehat{x}'],
        mathml: [
          '<mover accent="true"><mi>x</mi><mo>^</mo></mover>',
          '<mover><mi>x</mi><mo>&#x302;</mo></mover>',
          '<mi>x&#x302;</mi>',
        ],
        word: ['<acc><e>{x}</e></acc>', '<acc><accPr><chr val="&#x302;"/></accPr><e>{x}</e></acc>'],
      },
    ],
    [
      'a line over',
      {
        tex: ['\\bar{x}', '\\overline{x}'],
        mathml: [
          '<mover><mi>x</mi><mo>¯</mo></mover>',
          '<mover><mi>x</mi><mo>‾</mo></mover>',
          '<menclose notation="top"><mi>x</mi></menclose>',
        ],
        word: [
          '<acc><accPr><chr val="&#x305;"/></accPr><e>{x}</e></acc>',
          '<bar><barPr><pos val="top"/></barPr><e>{x}</e></bar>',
        ],
      },
    ],
    [
      'a line under',
      {
        tex: ['\\underline{x}'],
        mathml: ['<munder><mi>x</mi><mo>_</mo></munder>'],
        word: ['<bar><barPr><pos val="bot"/></barPr><e>{x}</e></bar>', '<bar><e>{x}</e></bar>'],
      },
    ],
    [
      'an arrow over',
      {
        tex: ['\\vec v'],
        mathml: ['<mover><mi>v</mi><mo>→</mo></mover>'],
        word: ['<acc><accPr><chr val="&#x20d7;"/></accPr><e>{v}</e></acc>'],
      },
    ],
    [
      'a brace under with its text',
      {
        tex: ['\\underbrace{a+b}_n'],
        mathml: ['<munder><munder><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>⏟</mo></munder><mi>n</mi></munder>'],
        word: ['<limLow><e><groupChr><e>{a+b}</e></groupChr></e><lim>{n}</lim></limLow>'],
      },
    ],
    [
      'a matrix',
      {
        tex: ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '\\left(\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right)'],
        mathml: [
          '<mfenced><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable></mfenced>',
        ],
        word: ['<d><e><m><mr><e>{1}</e><e>{2}</e></mr><mr><e>{3}</e><e>{4}</e></mr></m></e></d>'],
      },
    ],
    [
      'a column',
      {
        tex: ['\\begin{bmatrix}a\\\\b\\end{bmatrix}'],
        mathml: [
          '<mo>[</mo><mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable><mo>]</mo>',
        ],
        word: ['<d><dPr><begChr val="["/><endChr val="]"/></dPr><e><eqArr><e>{a}</e><e>{b}</e></eqArr></e></d>'],
      },
    ],
    [
      'cases',
      {
        tex: [
          'y=\\begin{cases}a & \\text{if } x>0\\\\ b & \\text{otherwise}\\end{cases}',
          'y=\\left\\{\\begin{array}{l}a \\text{ if }x>0\\\\b\\text{ otherwise}\\end{array}\\right.',
        ],
        mathml: [
          '<mi>y</mi><mo>=</mo><mfenced open="{" close=""><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mtext>if </mtext><mi>x</mi><mo>&gt;</mo><mn>0</mn></mtd></mtr><mtr><mtd><mi>b</mi></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mfenced>',
        ],
        word: [
          '{y=}<d><dPr><begChr val="&#x7b;"/><endChr val=""/></dPr><e><eqArr><e>{a&amp; if x&gt;0}</e><e>{b&amp; otherwise}</e></eqArr></e></d>',
        ],
      },
    ],
    [
      'aligned lines',
      {
        tex: [
          '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
          '\\begin{align}a&=b\\nonumber\\\\c&=d\\nonumber\\end{align}',
        ],
        mathml: [
          '<mtable columnalign="right left"><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mo>=</mo><mi>d</mi></mtd></mtr></mtable>',
        ],
        word: ['<eqArr><e>{a&amp;=b}</e><e>{c&amp;=d}</e></eqArr>'],
      },
    ],
    [
      'one line in a table',
      {
        tex: ['\\begin{aligned}a&=b\\end{aligned}', 'a=b'],
        mathml: ['<mtable><mtr><mtd><mi>a</mi><mo>=</mo><mi>b</mi></mtd></mtr></mtable>'],
        word: ['<eqArr><e>{a&amp;=b}</e></eqArr>'],
      },
    ],
    [
      'a binomial coefficient',
      {
        tex: ['\\binom{n}{k}'],
        mathml: [
          '<mfenced><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac></mfenced>',
          '<mo>(</mo><mfrac linethickness="0pt"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>',
        ],
        word: ['<d><e><f><fPr><type val="noBar"/></fPr><num>{n}</num><den>{k}</den></f></e></d>'],
      },
    ],
    [
      'scripts before a letter',
      {
        tex: ['{}_nC_k'],
        mathml: ['<mmultiscripts><mi>C</mi><mi>k</mi><none/><mprescripts/><mi>n</mi><none/></mmultiscripts>'],
        word: ['<sPre><sub>{n}</sub><sup/><e><sSub><e>{C}</e><sub>{k}</sub></sSub></e></sPre>'],
      },
    ],
    [
      'degrees',
      {
        tex: ['90^\\circ', '90°'],
        mathml: ['<msup><mn>90</mn><mo>∘</mo></msup>', '<mn>90</mn><mo>°</mo>'],
        word: ['<sSup><e>{90}</e><sup>{∘}</sup></sSup>', '{90°}'],
      },
    ],
    [
      'dots and relations',
      {
        tex: ['a_1,\\ldots,a_n\\leqslant b'],
        mathml: [
          '<msub><mi>a</mi><mn>1</mn></msub><mo>,</mo><mo>…</mo><mo>,</mo><msub><mi>a</mi><mi>n</mi></msub><mo>≤</mo><mi>b</mi>',
        ],
        word: ['<sSub><e>{a}</e><sub>{1}</sub></sSub>{,…,}<sSub><e>{a}</e><sub>{n}</sub></sSub>{≤b}'],
      },
    ],
    [
      'a negated relation',
      {
        tex: ['a\\neq b', 'a\\not= b'],
        mathml: ['<mi>a</mi><mo>≠</mo><mi>b</mi>', '<mi>a</mi><mo>=&#x338;</mo><mi>b</mi>'],
        word: ['{a≠b}'],
      },
    ],
    [
      'a product written as nothing',
      { tex: ['2a'], mathml: ['<mn>2</mn><mo>&#x2062;</mo><mi>a</mi>'], word: ['{2a}', '{2⁢a}'] },
    ],
    [
      'Greek letters',
      {
        tex: ['\\Delta\\mu', '\\mathrm{\\Delta}\\mu'],
        mathml: ['<mi>∆</mi><mi>µ</mi>', '<mi>Δ</mi><mi>μ</mi>'],
        word: ['{∆𝜇}'],
      },
    ],
    [
      'what is not printed',
      {
        tex: ['\\phantom{x}y'],
        mathml: [
          '<mphantom><mi>x</mi></mphantom><mi>y</mi>',
          '<semantics><mi>y</mi><annotation encoding="TeX">y</annotation></semantics>',
        ],
        word: ['<phant><phantPr><show val="0"/></phantPr><e>{x}</e></phant>{y}', '{y}'],
        canonical: 'y',
      },
    ],
    [
      'words',
      {
        tex: ['\\text{size of } A'],
        mathml: ['<mtext>size of </mtext><mi>A</mi>', '<mtext>size&#xa0;of&#xa0;A</mtext>'],
        word: ['<r><rPr><nor/></rPr><t>size of </t></r>{A}'],
      },
    ],
    [
      'modulo',
      {
        tex: ['a \\bmod b'],
        mathml: ['<mi>a</mi><mo>mod</mo><mi>b</mi>', '<mi>a</mi><mi>mod</mi><mi>b</mi>'],
        word: ['{a mod b}'],
      },
    ],
    [
      'boxes',
      {
        tex: ['\\boxed{x}'],
        mathml: ['<menclose notation="box"><mi>x</mi></menclose>'],
        word: ['<borderBox><e>{x}</e></borderBox>', '<box><e>{x}</e></box>'],
      },
    ],
  ]

test.each(same)('%s: one formula in every format', (_name, forms) => {
  const all = [
    ...(forms.tex ?? []).map((source) => [source, tex(source)] as const),
    ...(forms.mathml ?? []).map((source) => [source, mathml(source)] as const),
    ...(forms.word ?? []).map((source) => [source, word(source)] as const),
  ].map(([source, printed]) => `${source}: ${printed.canonical}`)
  const canonical = forms.canonical ?? tex((forms.tex as string[])[0] as string).canonical
  expect(all).toEqual(all.map((line) => `${line.slice(0, line.lastIndexOf(': '))}: ${canonical}`))
})
