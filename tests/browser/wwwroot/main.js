import { dotnet } from './_framework/dotnet.js';

const { getConfig, runMain } = await dotnet.create();
try {
  await runMain(getConfig().mainAssemblyName, [location.origin]);
} catch (error) {
  await fetch('/done', { method: 'POST', body: `NOT OK the program ends: ${error}` });
}
