declare global {
  interface ImportMetaEnv {
    /** Set in vite.config.ts. */
    readonly SITE_LANGUAGE: 'en' | 'pseudo';
  }
}

export {};
