import type { Localised } from '@/lib/fields/field'
import type { Chance } from './chance'

type Words = { en: string; zh: string; ms: string }

/** What trial data is called before what it is about; each name says that it is a trial, in every language. */
const trial = { en: 'Trial', zh: '试验', ms: 'Percubaan' } satisfies Words

const nouns = {
  company: [
    { en: 'Engineering', zh: '工程公司', ms: 'Kejuruteraan' },
    { en: 'Holdings', zh: '控股公司', ms: 'Pegangan' },
    { en: 'Technology', zh: '科技公司', ms: 'Teknologi' },
    { en: 'Construction', zh: '建设集团', ms: 'Pembinaan' },
    { en: 'Energy', zh: '能源公司', ms: 'Tenaga' },
    { en: 'Development Bank', zh: '开发银行', ms: 'Bank Pembangunan' },
    { en: 'Logistics', zh: '物流公司', ms: 'Logistik' },
    { en: 'Motors', zh: '汽车公司', ms: 'Motor' },
  ],
  agreement: [
    { en: 'memorandum on trade', zh: '贸易谅解备忘录', ms: 'memorandum perdagangan' },
    { en: 'agreement on investment', zh: '投资协定', ms: 'perjanjian pelaburan' },
    { en: 'memorandum on training', zh: '培训谅解备忘录', ms: 'memorandum latihan' },
    { en: 'protocol on fruit exports', zh: '水果出口议定书', ms: 'protokol eksport buah' },
    { en: 'framework for digital trade', zh: '数字贸易框架', ms: 'rangka kerja digital' },
    { en: 'agreement on visas', zh: '签证协定', ms: 'perjanjian visa' },
  ],
  project: [
    { en: 'railway line', zh: '铁路线', ms: 'landasan kereta api' },
    { en: 'data centre', zh: '数据中心', ms: 'pusat data' },
    { en: 'solar park', zh: '太阳能园区', ms: 'taman solar' },
    { en: 'deep-water port', zh: '深水港', ms: 'pelabuhan air dalam' },
    { en: 'battery works', zh: '电池工厂', ms: 'kilang bateri' },
    { en: 'teaching hospital', zh: '教学医院', ms: 'hospital pengajar' },
    { en: 'water treatment', zh: '水处理', ms: 'rawatan air' },
    { en: 'mobile network', zh: '移动网络', ms: 'rangkaian mudah alih' },
    { en: 'vehicle assembly', zh: '汽车装配', ms: 'pemasangan kenderaan' },
    { en: 'industrial park', zh: '产业园', ms: 'taman perindustrian' },
    { en: 'palm oil research', zh: '棕榈油研究', ms: 'penyelidikan minyak sawit' },
    { en: 'bridge and tunnel', zh: '桥梁与隧道', ms: 'jambatan dan terowong' },
  ],
  commitment: [
    { en: 'to buy more produce', zh: '增加采购', ms: 'membeli lebih banyak' },
    { en: 'to train engineers', zh: '培训工程师', ms: 'melatih jurutera' },
    { en: 'to open a route', zh: '开通航线', ms: 'membuka laluan' },
    { en: 'to lend at low rates', zh: '提供优惠贷款', ms: 'memberi pinjaman' },
  ],
  development: [
    { en: 'ground broken', zh: '破土动工', ms: 'pecah tanah' },
    { en: 'contract signed', zh: '签署合同', ms: 'kontrak ditandatangani' },
    { en: 'work delayed', zh: '工程延期', ms: 'kerja tertangguh' },
    { en: 'first phase opened', zh: '一期启用', ms: 'fasa pertama dibuka' },
    { en: 'minister visits', zh: '部长视察', ms: 'lawatan menteri' },
  ],
} satisfies Record<string, readonly Words[]>

/** As long for every entry. */
export const numbered = (index: number) => String(index + 1).padStart(7, '0')

/** The languages in which a text is known: mostly all three. */
function inSome(chance: Chance, { en, zh, ms }: Words): Localised {
  const known = chance.weighed({ all: 45, two: 25, english: 20, chinese: 10 })
  if (known === 'all') return { en, zh, ms }
  if (known === 'two') return { en, zh }
  return known === 'english' ? { en } : { zh }
}

/** “Trial data centre 0000123”, in some of the three languages. */
export function nameOf(kind: keyof typeof nouns, index: number, chance: Chance): Localised {
  const noun: Words = chance.pick(nouns[kind])
  const number = numbered(index)
  return inSome(chance, {
    en: `${trial.en} ${noun.en} ${number}`,
    zh: `${trial.zh}${noun.zh} ${number}`,
    ms: `${trial.ms} ${noun.ms} ${number}`,
  })
}

/** A sentence about nothing that exists. */
export function summaryOf(chance: Chance): Localised {
  const [first, second]: [Words, Words] = [chance.pick(nouns.project), chance.pick(nouns.project)]
  return inSome(chance, {
    en: `Trial data for measuring: a ${first.en} beside a ${second.en}, neither of which exists.`,
    zh: `测量用的试验数据：所说的${first.zh}和${second.zh}并不存在。`,
    ms: `Data percubaan untuk pengukuran: ${first.ms} dan ${second.ms} ini tidak wujud.`,
  })
}

const sentences: readonly ((subject: Words) => string)[] = [
  ({ en }) => `In this trial the facts about the ${en} are as stated.`,
  ({ en }) => `Officials of the trial confirmed what is known of the ${en}.`,
  ({ zh }) => `试验来源称，${zh}的情况如此。`,
  ({ ms }) => `Menurut sumber percubaan, keadaan ${ms} adalah seperti ini.`,
]

/** A sentence of a trial source, in one of three languages. */
export const someSentence = (chance: Chance): string => chance.pick(sentences)(chance.pick(nouns.project))
