import { createRoot } from 'react-dom/client'
import { createQueryClient, refetchOnChanges } from '../backend/query-client.ts'
import { App } from './app.tsx'
import './global.css'
import { showPreferences } from './preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')

const client = createQueryClient()
refetchOnChanges(client)
// Only then the first frame: otherwise it would flash in another language or theme.
await showPreferences()
createRoot(root).render(<App client={client} />)
