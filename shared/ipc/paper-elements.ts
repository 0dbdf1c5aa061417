import { z } from 'zod'
import { paperUrgencies, secrecyGrades } from '../domain/paper/paper-elements.ts'

const words = z.string().max(200)

/** 公文要素 as they were typed; what is wrong with them is told by the services. */
export const paperElements = z.object({
  copyNumber: z.string().max(20),
  secrecy: z.enum(secrecyGrades),
  secrecyTerm: z.string().max(20),
  urgency: z.enum(paperUrgencies),
  signers: z.array(z.string().max(40)).max(10).readonly(),
  remark: words,
})
