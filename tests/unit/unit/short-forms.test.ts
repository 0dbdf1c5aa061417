import { expect, test } from 'vitest'
import { shortForms } from '../../../shared/domain/unit/short-forms.ts'

test.each([
  ['县发展和改革局', ['县发改局', '发改局']],
  ['县人力资源和社会保障局', ['县人社局', '人社局']],
  ['云河县卫生健康委员会', ['云河县卫健委', '县卫健委', '卫健委']],
  ['沙湾镇人民政府', []],
])('%s is also looked for as %j', (name, forms) => {
  expect(shortForms(name)).toEqual(forms)
})
