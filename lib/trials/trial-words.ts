import type { Localised } from '@/lib/fields/field'
import type { Chance } from './chance'

type Words = { en: string; zh: string; ms: string }

/** What the things of trial data are called; each name says that it is a trial, in every language. */
const nouns = {
  company: { en: 'Trial company', zh: '试验公司', ms: 'Syarikat percubaan' },
  agreement: { en: 'Trial agreement', zh: '试验协定', ms: 'Perjanjian percubaan' },
  project: { en: 'Trial project', zh: '试验项目', ms: 'Projek percubaan' },
  commitment: { en: 'Trial commitment', zh: '试验承诺', ms: 'Komitmen percubaan' },
  development: { en: 'Trial development', zh: '试验进展', ms: 'Perkembangan percubaan' },
} satisfies Record<string, Words>

const subjects: readonly Words[] = [
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
]

export const numbered = (index: number) => String(index + 1).padStart(6, '0')

/** The languages in which a text is known: mostly all three. */
function inSome(chance: Chance, { en, zh, ms }: Words): Localised {
  const known = chance.weighed({ all: 60, two: 25, english: 10, chinese: 5 })
  if (known === 'all') return { en, zh, ms }
  if (known === 'two') return { en, zh }
  return known === 'english' ? { en } : { zh }
}

/** “Trial project 000123, data centre”, in some of the three languages. */
export function nameOf(kind: keyof typeof nouns, index: number, chance: Chance): Localised {
  const noun = nouns[kind]
  const subject = chance.pick(subjects)
  return inSome(chance, {
    en: `${noun.en} ${numbered(index)}, ${subject.en}`,
    zh: `${noun.zh}${numbered(index)}：${subject.zh}`,
    ms: `${noun.ms} ${numbered(index)}, ${subject.ms}`,
  })
}

/** A paragraph about nothing that exists. */
export function summaryOf(chance: Chance): Localised {
  const [first, second] = [chance.pick(subjects), chance.pick(subjects)]
  return inSome(chance, {
    en: `This entry is trial data for measuring. It speaks of a ${first.en} beside a ${second.en}, which do not exist.`,
    zh: `本条目为测量用的试验数据，其中所说的${first.zh}和${second.zh}并不存在。`,
    ms: `Entri ini ialah data percubaan untuk pengukuran. ${first.ms} dan ${second.ms} di dalamnya tidak wujud.`,
  })
}

/** A sentence that a trial source says of a field. */
export const sentenceOn = (field: string, source: number, chance: Chance): string =>
  `Trial source ${numbered(source)} says of the ${field.split('/')[0]} of the ${chance.pick(subjects).en} what stands here.`
