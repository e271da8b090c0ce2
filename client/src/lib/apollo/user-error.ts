/** An expected refusal as the API gives it. */
export interface UserErrorLike {
  code: string;
  message: string;
  /** Path of the input's field that is refused; the last name is the form's. */
  field?: readonly string[] | null;
}
