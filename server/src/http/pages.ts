import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Gateway } from "./dependencies";
import { playgroundRoutes } from "./playground";
import { webAppRoutes } from "./web-app";

/**
 * What a page of ours may load: only what the gateway itself serves. Styles may stand inline, since the component
 * libraries of both pages write them; scripts may not.
 */
const CONTENT_SECURITY_POLICY = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "script-src-attr": ["'none'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "worker-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

/** What no page of ours has a use for, so that nothing that gets into one may use it either. */
const PERMISSIONS_POLICY = [
  "accelerometer",
  "bluetooth",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** The pages for browsers, with the headers that keep them to themselves. */
export async function pageRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(fastifyHelmet, {
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: "same-origin" },
      // Said with every answer, not with pages alone.
      strictTransportSecurity: false,
      xFrameOptions: { action: "deny" },
    });
    pages.addHook("onRequest", (_request, reply, done) => {
      void reply.header("permissions-policy", PERMISSIONS_POLICY);
      done();
    });
    // Whoever builds the web app may put a .br or .gz beside each file.
    await pages.register(fastifyStatic, {
      root: gateway.webRoot,
      serve: false,
      preCompressed: true,
      cacheControl: false,
    });
    playgroundRoutes(pages, gateway);
    webAppRoutes(pages, gateway);
  });
}
