import * as nodeModule from "node:module";

/**
 * From Node 22 on, what was compiled for one start is kept on the disk for the next. It has to be said before anything
 * else is loaded; Node 20 knows nothing of it.
 */
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
