import { Anchor, Button, type AnchorProps, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type AnchorElementProps = AnchorProps & Omit<ComponentPropsWithRef<"a">, keyof AnchorProps>;
type ButtonElementProps = ButtonProps & Omit<ComponentPropsWithRef<"a">, keyof ButtonProps>;

/** A link inside the web app, in running text or a table. */
export const TextLink = createLink(function TextLink(props: AnchorElementProps) {
  return <Anchor inherit {...props} />;
});

/** A link inside the web app that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = createLink(function ButtonLink(props: ButtonElementProps) {
  return <Button component="a" {...props} />;
});
