declare global {
  interface ImportMetaEnv {
    /** Set in vite.config.ts. */
    readonly SITE_LANGUAGE: 'en' | 'pseudo';
    /** Origin and base path; empty where the build is not told its origin. */
    readonly SITE_ADDRESS: string;
  }

  interface Window {
    /** Of a page that was opened with a lecture (app.html): hands over what has been pressed so far, once. */
    stopKeepingPresses?: () => readonly KeyboardEvent[];
  }
}

export {};
