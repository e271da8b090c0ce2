/** In the browser: what a subscription is told first, over graphql-ws; as the protocol writes it. */
export function firstAnswer(payload: object): Promise<unknown> {
  const socket = new WebSocket(`${location.origin.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  return new Promise((resolve, reject) => {
    socket.onopen = () => {
      socket.send(JSON.stringify({ type: "connection_init" }));
    };
    socket.onerror = () => {
      reject(new Error("the socket broke"));
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as { type: string };
      if (message.type === "connection_ack") {
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
      } else if (message.type === "ping") {
        socket.send(JSON.stringify({ type: "pong" }));
      } else {
        socket.close();
        resolve(message);
      }
    };
  });
}
