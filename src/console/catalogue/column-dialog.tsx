import { useMutation } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { addColumn, changeColumn } from '#console/api/sdk.gen.ts'
import { problemOf } from '#console/app/problem.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { COLUMN_MODULE_NAMES, type ColumnModule } from '#domain/catalogue/column-modules.ts'
import { AddColumnInput, ChangeColumnInput, pathTo } from '#domain/catalogue/column.ts'
import { COLUMN_TYPES, type ColumnType } from '#domain/catalogue/column-types.ts'
import { STATUTORY_ITEMS } from '#domain/catalogue/statutory-items.ts'
import { columnOptions } from './column-paths.ts'
import type { ColumnRow } from './columns-table.tsx'
import { Field } from './field.tsx'

export type ColumnAsked =
  { kind: 'add'; module: ColumnModule; parentId: string | null } | { kind: 'change'; column: ColumnRow }

type Values = {
  name: string
  slug: string
  parentId: string | null
  columnType: ColumnType
  art20Item: number | null
  updateDutyDays: string
  description: string
}

/** Adds a column or changes one; what was typed stays when the server refuses. */
export function ColumnDialog(props: {
  asked: ColumnAsked
  columns: readonly ColumnRow[]
  onDone: (message: string) => Promise<unknown>
  onClose: () => void
}) {
  const { asked, columns, onDone, onClose } = props
  const [values, setValues] = useState(() => beginValues(asked, columns))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const set = (fields: Partial<Values>) => setValues((all) => ({ ...all, ...fields }))
  const module = asked.kind === 'add' ? asked.module : asked.column.module
  const save = useMutation({
    mutationFn: async () => {
      const read = readValues(asked, values)
      if ('problems' in read) return setProblems(read.problems)
      setProblems({})
      if (read.add) await addColumn({ body: read.add, throwOnError: true })
      else await changeColumn({ path: { id: read.id }, body: read.change, throwOnError: true })
      await onDone(asked.kind === 'add' ? `已增加栏目“${values.name.trim()}”` : `已修改栏目“${values.name.trim()}”`)
    },
    onError: (error) =>
      setProblems(Object.fromEntries(problemOf(error).issues.map(({ path, message }) => [path, message]))),
  })
  const own = asked.kind === 'change' ? asked.column.id : null
  const parents = columns.filter(
    (row) => row.module === module && (own === null || !pathTo(columns, row.id).includes(own)),
  )

  return (
    <Modal
      open
      title={asked.kind === 'add' ? `在${COLUMN_MODULE_NAMES[module]}下增加栏目` : `修改栏目“${asked.column.name}”`}
      okText="保存"
      cancelText="不办了"
      okButtonProps={{ loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={save.error} />
        <Field id="column-name" label="栏目名称" required problem={problems['name']}>
          {(control) => (
            <Input
              {...control}
              value={values.name}
              maxLength={30}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        {asked.kind === 'add' && (
          <Field
            id="column-slug"
            label="栏目地址"
            required
            hint="小写字母、数字和连字符，例如 budgets。设定后不能修改。"
            problem={problems['slug']}
          >
            {(control) => (
              <Input
                {...control}
                value={values.slug}
                maxLength={60}
                onChange={(event) => set({ slug: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field id="column-parent" label="上级栏目" hint="清空即为本模块的一级栏目" problem={problems['parentId']}>
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={values.parentId}
              onChange={(parentId: string | undefined) => set({ parentId: parentId ?? null })}
              options={columnOptions(parents)}
            />
          )}
        </Field>
        <Field id="column-type" label="栏目类别" hint="页面标签 ColumnType（国办发〔2017〕47号）">
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              value={values.columnType}
              onChange={(columnType: ColumnType) => set({ columnType })}
              options={COLUMN_TYPES.map((type) => ({ value: type, label: type }))}
            />
          )}
        </Field>
        <Field id="column-art20" label="公开依据" problem={problems['art20Item']}>
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={values.art20Item}
              onChange={(item: number | undefined) => set({ art20Item: item ?? null })}
              options={STATUTORY_ITEMS.filter(({ item }) => item <= 15).map(({ item, article, name }) => ({
                value: item,
                label: `${article} ${name}`,
              }))}
            />
          )}
        </Field>
        <Field id="column-duty" label="更新期限（天）" hint="没有更新要求的不填" problem={problems['updateDutyDays']}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={values.updateDutyDays}
              onChange={(event) => set({ updateDutyDays: event.target.value })}
            />
          )}
        </Field>
        <Field id="column-description" label="栏目说明" problem={problems['description']}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={values.description}
              maxLength={300}
              autoSize={{ minRows: 2 }}
              onChange={(event) => set({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}

function beginValues(asked: ColumnAsked, columns: readonly ColumnRow[]): Values {
  if (asked.kind === 'change') {
    const { name, slug, parentId, art20Item, description, updateDutyDays, columnType } = asked.column
    return {
      name,
      slug,
      parentId,
      art20Item,
      description,
      columnType: knownType(columnType),
      updateDutyDays: updateDutyDays === null ? '' : String(updateDutyDays),
    }
  }
  const parent = columns.find(({ id }) => id === asked.parentId)
  return {
    name: '',
    slug: '',
    parentId: asked.parentId,
    description: '',
    updateDutyDays: '',
    columnType: knownType(parent?.columnType ?? '信息公开'),
    art20Item: parent?.art20Item ?? null,
  }
}

function knownType(text: string): ColumnType {
  return COLUMN_TYPES.find((type) => type === text) ?? '其他'
}

/** The request that the values make, or what is wrong with them, by field. */
function readValues(asked: ColumnAsked, values: Values) {
  const { slug, updateDutyDays, ...rest } = values
  const duty = updateDutyDays.trim() === '' ? null : Number(updateDutyDays)
  const common = { ...rest, updateDutyDays: duty }
  if (asked.kind === 'add') {
    const add = AddColumnInput.safeParse({ ...common, slug, module: asked.module })
    return add.success ? { add: add.data } : { problems: byField(add.error.issues) }
  }
  const change = ChangeColumnInput.required().pick(CHANGED_HERE).safeParse(common)
  return change.success
    ? { add: undefined, id: asked.column.id, change: change.data }
    : { problems: byField(change.error.issues) }
}

const CHANGED_HERE = {
  name: true,
  parentId: true,
  columnType: true,
  art20Item: true,
  updateDutyDays: true,
  description: true,
} as const

function byField(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}
