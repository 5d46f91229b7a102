namespace Tongban.Web.Kit;

/// <summary>
/// A part of a portal page that another module contributes; registered as a singleton. The page is cached for everybody, so
/// the part may say nothing about who is signed in.
/// </summary>
/// <param name="Slot">Which page and place, for example <c>home</c>.</param>
/// <param name="Order">Smaller stands higher.</param>
/// <param name="ViewComponent">Type of the view component that draws it.</param>
public sealed record PortalSection(string Slot, int Order, Type ViewComponent);
