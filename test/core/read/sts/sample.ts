/** A small invented text with one of nearly everything that the reader knows. */
export const sample = `<?xml version="1.0" encoding="UTF-8"?>
<standard xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:tbx="urn:iso:std:iso:30042:ed-1" xmlns:xlink="http://www.w3.org/1999/xlink">
<front>
<iso-meta>
<title-wrap xml:lang="en"><intro>Lantern control</intro><main>Polling</main><full>Lantern control — Polling</full></title-wrap>
<title-wrap xml:lang="fr"><full>Commande de lanternes</full></title-wrap>
<doc-ident><sdo>ISO/IEC</sdo><release-version>IS</release-version></doc-ident>
<std-ident><originator>ISO/IEC</originator><doc-number>98765</doc-number><edition>2</edition></std-ident>
<content-language>en</content-language>
<std-ref type="dated">ISO/IEC 98765:2024</std-ref><std-ref type="undated">ISO/IEC 98765</std-ref>
<release-date>2024-03-15</release-date>
</iso-meta>
<sec sec-type="foreword"><title>Foreword</title><p>Two bodies wrote this.</p></sec>
</front>
<body>
<sec id="sec_1" sec-type="scope"><label>1</label><title>Scope</title><p>This document says how lanterns are polled.</p></sec>
<sec id="sec_2" sec-type="norm-refs"><label>2</label><title>Normative references</title>
<ref-list content-type="norm-refs"><ref id="r1"><std><std-id>iso:std:1</std-id><std-ref>Rec. ITU-T X.1 | ISO/IEC 1</std-ref>, <title>Lamps</title></std></ref></ref-list></sec>
<sec id="sec_3"><label>3</label><title>Terms</title>
<term-sec id="sec_3.1"><label>3.1</label><tbx:termEntry><tbx:langSet xml:lang="en"><tbx:subjectField>light</tbx:subjectField>
<tbx:definition>device on a mast</tbx:definition><tbx:example>The one outside.</tbx:example><tbx:note>It glows.</tbx:note><tbx:source>ISO 1, 3.1</tbx:source>
<tbx:tig><tbx:term>lantern</tbx:term><tbx:partOfSpeech value="noun"/></tbx:tig></tbx:langSet></tbx:termEntry></term-sec></sec>
<sec id="sec_4"><label>4</label><title>Polling</title>
<p>A round has 2<sup>8</sup> steps<xref ref-type="fn" rid="fn1"><sup>1)</sup></xref>, see <xref ref-type="sec" rid="sec_1">Clause 1</xref>.</p>
<list list-type="alpha-lower"><list-item><p>greet;</p><p>twice.</p></list-item><list-item><label>b)</label><p>poll:</p><list list-type="bullet"><list-item><p>again.</p></list-item></list></list-item></list>
<disp-formula id="f1"><label>(1)</label><mml:math><mml:mi>t</mml:mi><mml:mo>=</mml:mo><mml:mn>5</mml:mn></mml:math></disp-formula>
<def-list><def-item><term><italic>t</italic></term><def><p>is the time</p></def></def-item></def-list>
<table-wrap id="t1"><label>Table 1</label><caption><title>Levels</title></caption><table><thead><tr><th>Level</th><th>Power</th></tr></thead><tbody><tr><td rowspan="2">low</td><td>1,0<xref ref-type="table-fn" rid="tf1"><sup>a</sup></xref></td></tr><tr><td>2</td></tr></tbody></table>
<table-wrap-foot><fn id="tf1"><label>a</label><p>At night.</p></fn><non-normative-note><label>NOTE</label><p>Mean.</p></non-normative-note></table-wrap-foot></table-wrap>
<fig id="fig1"><label>Figure 1</label><caption><title>Round</title></caption><graphic xlink:href="media/round.png"/></fig>
<non-normative-note><label>NOTE 1</label><p>Short.</p><p>Very.</p></non-normative-note>
<non-normative-example><p>One.</p></non-normative-example>
<preformat preformat-type="asn.1">Level ::= INTEGER</preformat>
<disp-quote><p>Quoted.</p></disp-quote><boxed-text><p>Boxed.</p></boxed-text>
</sec>
</body>
<back>
<app-group><app id="sec_A" content-type="inform-annex"><label>Annex A</label><annex-type>(informative)</annex-type><title>Hints</title><p>Hint.</p></app></app-group>
<ref-list content-type="bibl"><title>Bibliography</title><ref><label>[1]</label><mixed-citation>A book.</mixed-citation></ref></ref-list>
<fn-group><fn id="fn1"><label>1)</label><p>A step is short.</p></fn><fn id="fn2"><label>2)</label><p>Nobody calls this.</p></fn></fn-group>
</back>
</standard>`
