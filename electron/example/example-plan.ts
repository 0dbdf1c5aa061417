import { join } from 'node:path'

/** The example's plan: 云河县, an invented county, as a Word file made by another program. The build copies `assets/` beside itself. */
export const examplePlanPath = join(import.meta.dirname, 'assets', '云河县2023年分工方案.docx')
