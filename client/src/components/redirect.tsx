import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

interface RedirectProps {
  /** An address, its query included. */
  to: string;
}

/** Goes on to another address, once: the router's own component goes again at each render, which may never end. */
export function Redirect({ to }: RedirectProps) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ href: to, replace: true });
  }, [navigate, to]);
  return null;
}
