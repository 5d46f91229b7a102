using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Shared;

/// <summary>Which post lets the caller do what to an item: place and department, as every post says them.</summary>
internal static class Keeper
{
    public static Post? PostFor(this Caller caller, string permission, string place, string departmentKind) => caller.Posts.FirstOrDefault(post =>
        post.Permissions.Contains(permission) && post.Covers(place) && (post.Scope == PostScope.Place || post.DepartmentKind == departmentKind));

    /// <summary>The post by which somebody may look at a draft: as its editor or for one of the offices.</summary>
    public static Post? Looks(this Caller caller, DraftRow draft) =>
        caller.PostFor(Permissions.Manage, draft.Place, draft.DepartmentKind) ?? caller.PostFor(Permissions.ReviewOrganisation, draft.Place, draft.DepartmentKind)
        ?? caller.PostFor(Permissions.ReviewLegal, draft.Place, draft.DepartmentKind);

    /// <summary>The post of the office whose turn it is; null when it isn't the caller's.</summary>
    public static Post? Reviews(this Caller caller, DraftRow draft) => draft.Stage switch
    {
        DraftStage.Organisation => caller.PostFor(Permissions.ReviewOrganisation, draft.Place, draft.DepartmentKind),
        DraftStage.Legal => caller.PostFor(Permissions.ReviewLegal, draft.Place, draft.DepartmentKind),
        _ => null,
    };
}
