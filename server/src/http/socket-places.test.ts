import { SocketPlaces, type SocketPlace } from "./socket-places";

const placesOf = (inAll: number, perAddress: number, perViewer: number): SocketPlaces =>
  new SocketPlaces({ inAll, perAddress, perViewer });

const taken = (places: SocketPlaces, address: string, count: number): SocketPlace[] =>
  Array.from({ length: count }, () => places.enter(address)).filter((place) => place !== null);

describe("places for sockets", () => {
  it("are so many for an address, and of IPv6 for all that one network has", () => {
    const places = placesOf(100, 2, 2);
    expect(taken(places, "192.0.2.1", 3)).toHaveLength(2);
    expect(taken(places, "192.0.2.2", 3)).toHaveLength(2);
    expect(taken(places, "2001:db8::1", 1)).toHaveLength(1);
    expect(taken(places, "2001:db8::2", 2)).toHaveLength(1);
  });

  it("become a person's, up to so many, and leave room for others of the address", () => {
    const places = placesOf(100, 2, 2);
    const [first, second] = taken(places, "192.0.2.1", 2);
    expect([first?.belongsTo("vwr_1"), second?.belongsTo("vwr_1")]).toEqual([true, true]);
    const [third, fourth] = taken(places, "192.0.2.1", 2);
    expect([third?.belongsTo("vwr_1"), fourth?.belongsTo("vwr_2")]).toEqual([false, true]);
    // Who was refused keeps the address's place until the socket is closed.
    expect(taken(places, "192.0.2.1", 2)).toHaveLength(1);
    first?.leave();
    // Said twice it is one place all the same.
    first?.leave();
    expect(third?.belongsTo("vwr_1")).toBe(true);
  });

  it("are so many in all", () => {
    const places = placesOf(3, 2, 2);
    const [first] = taken(places, "192.0.2.1", 2);
    expect(taken(places, "192.0.2.2", 2)).toHaveLength(1);
    first?.leave();
    expect(first?.belongsTo("vwr_1")).toBe(false);
    expect(taken(places, "192.0.2.2", 2)).toHaveLength(1);
  });
});
