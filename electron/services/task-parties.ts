import type { AssignmentChoice, PartyChoice } from '../../shared/domain/task/task-edit.ts'
import type { Assignment, Party, Role, TaskDetail } from '../../shared/domain/task/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { newId } from '../db/new-id.ts'
import { findPartyName } from '../db/party-names.ts'
import type { Db } from '../db/tables.ts'

/** A choice with the words that stand for it in lists and on paper. */
export interface NamedParty {
  readonly words: string
  readonly party: Party
}

/** Throws `task.partyNotFound`. */
export async function nameParty(db: Db, choice: PartyChoice): Promise<NamedParty> {
  if (choice.kind === 'words') {
    const words = choice.words.trim()
    if (words === '') throw new UserError('task.partyNotFound')
    return { words, party: { kind: 'unknown' } }
  }
  const words = await findPartyName(db, choice)
  if (words === null) throw new UserError('task.partyNotFound')
  return { words, party: choice }
}

/** The assignments of a role as they are to be: kept ones in their new places, and new ones. Each party once. */
export async function chooseAssignments(
  db: Db,
  task: TaskDetail,
  role: Role,
  choices: readonly AssignmentChoice[],
): Promise<readonly Assignment[]> {
  const list: Assignment[] = []
  for (const choice of choices) {
    const assignment =
      choice.kind === 'kept'
        ? task.assignments.find(({ id }) => id === choice.assignmentId)
        : newAssignment(task, role, await nameParty(db, choice))
    if (!assignment || assignment.role !== role) throw new UserError('task.partyNotFound')
    if (list.some((known) => isSameParty(known, assignment))) continue
    list.push({ ...assignment, position: list.length })
  }
  return list
}

/** Whether two names stand for the same; words that name nobody are the same when they read the same. */
export function isSameParty(a: NamedParty, b: NamedParty): boolean {
  return JSON.stringify(a.party) === JSON.stringify(b.party) && (a.party.kind !== 'unknown' || a.words === b.words)
}

function newAssignment(task: TaskDetail, role: Role, named: NamedParty): Assignment {
  return { id: newId('assignment'), taskId: task.id, role, position: 0, ...named, excludedUnitIds: [] }
}
