import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('.'),
  base: '/console/',
  cacheDir: at('../../node_modules/.cache/vite-console'),
  plugins: [react(), nonceForEveryStyle()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: at('../../dist/console'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
})

/**
 * The component library injects two small styles (scroll lock, width of a scroll bar) without the nonce it was given;
 * the content security policy would refuse them. Fails the build when the library changes there.
 */
function nonceForEveryStyle(): Plugin {
  return {
    name: 'nonce-for-every-style',
    transform(code, id) {
      if (!id.endsWith('/@rc-component/util/es/Dom/dynamicCSS.js')) return undefined
      const nonce = `(csp?.nonce ?? document.querySelector('meta[name="csp-nonce"]')?.content)`
      const changed = code.replace(
        'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;',
        `if (${nonce}) {\n    styleNode.nonce = ${nonce};`,
      )
      if (changed === code) throw new Error(`${id} no longer sets the nonce where it did; look at this plugin again`)
      return { code: changed, map: null }
    },
  }
}
