/** A string that names one kind of record; ids of different kinds cannot be mixed up. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type PlanId = Id<'plan'>
export type PlanDraftId = Id<'planDraft'>
export type SectionId = Id<'section'>
export type TaskId = Id<'task'>
export type AssignmentId = Id<'assignment'>
export type IndicatorId = Id<'indicator'>
export type StageTargetId = Id<'stageTarget'>
export type UnitId = Id<'unit'>
export type UnitGroupId = Id<'unitGroup'>
export type UnitProposalId = Id<'unitProposal'>
export type UnitMergeId = Id<'unitMerge'>
export type PostId = Id<'post'>
export type PostHoldingId = Id<'postHolding'>
export type LeaderId = Id<'leader'>
export type PeriodId = Id<'period'>
export type FormId = Id<'form'>
export type ReturnId = Id<'taskReturn'>
export type IntakeId = Id<'intake'>
export type ReturnSlipId = Id<'returnSlip'>
export type ReportId = Id<'report'>
export type ReviewId = Id<'review'>
export type ConsolidatedId = Id<'consolidated'>
export type BulletinId = Id<'bulletin'>
export type SavedViewId = Id<'savedView'>
