import { useTranslations } from 'next-intl'
import { type Form, formStandards, forms } from './forms'
import { Rows } from './rows'

/** How each sort of value is written, with its standard and an example. */
export function FormTable({ caption }: { caption: string }) {
  const t = useTranslations('data')
  const rows = (Object.keys(forms) as Form[]).map((form) => {
    const standard = formStandards[form]
    return {
      id: form,
      anchor: `form-${form}`,
      cells: [
        t(`form.${form}.name`),
        <span key="text">
          {t(`form.${form}.text`)} {standard && <a href={standard.url}>{standard.name}</a>}
        </span>,
        <code key="example">{forms[form]}</code>,
      ],
    }
  })
  const columns = [t('dictionary.form'), t('dictionary.meaning'), t('dictionary.forms.example')]
  return <Rows caption={caption} columns={columns} rows={rows} />
}
