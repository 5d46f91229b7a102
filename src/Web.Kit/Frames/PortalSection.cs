namespace Tongban.Web.Kit;

/// <summary>
/// A section that a module contributes to a page of another's, registered as a singleton. It is part of a page that is
/// cached for all, so it shows nothing about who is signed in.
/// </summary>
/// <param name="Slot">Which page, for example <c>home</c>.</param>
/// <param name="Order">Sections stand in this order.</param>
/// <param name="ViewComponent">The view component that draws it.</param>
public sealed record PortalSection(string Slot, int Order, Type ViewComponent);
