// Sets the chosen colour scheme before the first paint. A script of its own, since the policy allows none in the page.
(() => {
  try {
    const theme = localStorage.getItem('mock-atlas.theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // storage is off: the system's scheme applies
  }
})();
