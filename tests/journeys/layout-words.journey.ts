import { layoutOf } from './layout-of.ts';
import { SCREENS } from './screens.ts';

// A package is made in its own language alone.
const screens = SCREENS.filter(({ where }) => where !== 'lms');

for (const built of ['dist/longer', 'dist/mirrored']) layoutOf(built, screens);
