import type { Locale } from './routing'

type Term = Record<Locale, string> & {
  /** Vocabulary messages that are this term: `agreementType.mou`. */
  labels: readonly [string, ...string[]]
  /** Wordings met elsewhere that are wrong or mean something else; no message may contain them. */
  never?: Partial<Record<Locale, readonly string[]>>
}

/** Terms of diplomacy in the form that each language's foreign ministries use, lower case where it has case. */
export const glossary: readonly Term[] = [
  { en: 'treaty', zh: '条约', ms: 'triti', labels: ['agreementType.treaty'] },
  // 协定 is the word between governments; 协议 is any agreement and so names the whole kind.
  { en: 'agreement', zh: '协定', ms: 'perjanjian', labels: ['agreementType.agreement'] },
  {
    en: 'exchange of notes',
    zh: '换文',
    ms: 'pertukaran nota',
    labels: ['agreementType.exchange_of_notes'],
    // An exchange of letters (换函) is another form.
    never: { zh: ['交换照会', '换函'], ms: ['pertukaran surat'] },
  },
  { en: 'protocol', zh: '议定书', ms: 'protokol', labels: ['agreementType.protocol'] },
  { en: 'amendment', zh: '修正案', ms: 'pindaan', labels: ['agreementType.amendment'] },
  {
    en: 'joint statement',
    zh: '联合声明',
    ms: 'kenyataan bersama',
    labels: ['agreementType.joint_statement'],
    never: { en: ['joint declaration'], zh: ['共同声明'], ms: ['pernyataan bersama'] },
  },
  {
    en: 'joint communiqué',
    zh: '联合公报',
    ms: 'komunike bersama',
    labels: ['agreementType.joint_communique'],
    never: { en: ['communique'], zh: ['共同公报'] },
  },
  {
    en: 'action plan',
    zh: '行动计划',
    ms: 'pelan tindakan',
    labels: ['agreementType.action_plan'],
    never: { ms: ['rencana aksi'] },
  },
  {
    en: 'memorandum of understanding',
    zh: '谅解备忘录',
    ms: 'memorandum persefahaman',
    labels: ['agreementType.mou'],
    never: { zh: ['理解备忘录'], ms: ['memorandum kefahaman', 'nota persefahaman'] },
  },
  {
    en: 'letter of intent',
    zh: '意向书',
    ms: 'surat hasrat',
    labels: ['agreementType.loi'],
    never: { ms: ['surat niat'] },
  },
  {
    en: 'framework agreement',
    zh: '框架协议',
    ms: 'perjanjian rangka kerja',
    labels: ['agreementType.framework'],
  },
  { en: 'under negotiation', zh: '谈判中', ms: 'dalam rundingan', labels: ['agreementStatus.negotiating'] },
  { en: 'initialled', zh: '已草签', ms: 'diparaf', labels: ['agreementStatus.initialled'] },
  { en: 'signed', zh: '已签署', ms: 'ditandatangani', labels: ['agreementStatus.signed'] },
  {
    en: 'in force',
    zh: '已生效',
    ms: 'berkuat kuasa',
    labels: ['agreementStatus.in_force'],
    never: { ms: ['berkuatkuasa'] },
  },
  { en: 'entered into force', zh: '生效', ms: 'mula berkuat kuasa', labels: ['developmentType.in_force'] },
  {
    en: 'provisionally applied',
    zh: '临时适用',
    ms: 'terpakai sementara',
    labels: ['agreementStatus.provisionally_applied'],
  },
  { en: 'terminated', zh: '已终止', ms: 'ditamatkan', labels: ['agreementStatus.terminated'] },
  {
    en: 'superseded',
    zh: '已被取代',
    ms: 'digantikan',
    labels: ['agreementStatus.superseded', 'disposition.superseded', 'commitmentStatus.superseded'],
  },
  { en: 'binding', zh: '具约束力', ms: 'mengikat', labels: ['bindingness.binding'] },
  { en: 'ground-breaking', zh: '奠基', ms: 'pecah tanah', labels: ['developmentType.ground_breaking'] },
  // The ledger counts 落实, whatever it is that was delivered; a commitment by itself is 履行.
  { en: 'delivered', zh: '已落实', ms: 'terlaksana', labels: ['outcome.delivered'], never: { zh: ['兑现'] } },
  {
    en: 'past the date stated',
    zh: '已过预定日期',
    ms: 'melepasi tarikh yang dinyatakan',
    labels: ['outcome.overdue'],
    // 所述 is “the said”, of which nothing was said before; “laporan siap” is a report that is ready.
    never: { zh: ['所述日期', '未述明'], ms: ['laporan siap'] },
  },
  {
    en: 'editor',
    zh: '编辑',
    ms: 'editor',
    labels: ['role.editor'],
    never: { zh: ['编者'], ms: ['penyunting'] },
  },
  // What a source says accuses nobody.
  {
    en: 'statement',
    zh: '表态',
    ms: 'kenyataan',
    labels: ['developmentType.statement'],
    never: { ms: ['dakwaan'] },
  },
]
