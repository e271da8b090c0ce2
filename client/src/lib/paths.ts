/** Addresses of the web app, in one place: a link never spells one out. */
export const paths = {
  signIn: "/sign-in",
  /** «Забыли пароль?»; with a token behind the #, where the mailed link leads. */
  resetPassword: "/reset-password",
  /** The administrator's menu for one company: a page of it, or the menu itself. */
  client: (clientId: string, page?: string) =>
    page === undefined ? `/c/${clientId}` : `/c/${clientId}/${page}`,
  /** The menu of the operator's staff. */
  staff: (page = "appeals") => `/staff/${page}`,
  /** The subscriber's menu for one number. */
  subscriber: (subscriberId: string, page = "information") => `/s/${subscriberId}/${page}`,
  /** An order's own address, the one to keep; where it is shown depends on what the order is for. */
  order: (orderId: string) => `/orders/${orderId}`,
};
