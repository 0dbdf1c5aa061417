import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { bridge } from '../../shared/ipc/bridge.ts'
import type { BackendBridge, BackendEvent } from '../../shared/ipc/message.ts'

const backend: BackendBridge = {
  invoke: (request) => ipcRenderer.invoke(bridge.invoke, request),
  cancel: (callId) => ipcRenderer.send(bridge.cancel, callId),
  subscribe(listener) {
    const pass = (_event: IpcRendererEvent, event: BackendEvent) => listener(event)
    ipcRenderer.on(bridge.event, pass)
    return () => {
      ipcRenderer.off(bridge.event, pass)
    }
  },
}

contextBridge.exposeInMainWorld('backend', backend)
