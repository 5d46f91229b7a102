using System.Security.Claims;
using Tongban.Kernel;

namespace Tongban.Platform.Security;

public enum SubjectKind
{
    /// <summary>自然人.</summary>
    Person,

    /// <summary>法人和其他组织.</summary>
    Organisation,
}

/// <summary>Somebody who has rights and duties towards the government.</summary>
/// <param name="Kind">Person or organisation.</param>
/// <param name="Code">Identity number or social credit code: the only key 一号.</param>
/// <param name="Name">Registered name.</param>
public sealed record Subject(SubjectKind Kind, string Code, string Name);

/// <summary>How far a post reaches within its place.</summary>
public enum PostScope
{
    /// <summary>Cases of the post's own department.</summary>
    Department,

    /// <summary>Cases of every department of the place: integrated windows, supervision.</summary>
    Place,
}

/// <summary>A post 岗位 that an official holds: role × department × place × items.</summary>
/// <param name="Items">Item slugs that the post is limited to; null for all.</param>
public sealed record Post(
    Guid Id,
    string Role,
    string RoleName,
    PostScope Scope,
    Guid DepartmentId,
    string DepartmentName,
    string DepartmentKind,
    string Place,
    IReadOnlySet<string>? Items,
    IReadOnlySet<string> Permissions)
{
    /// <summary>True when this post may use <paramref name="permission"/> on a case of that place, department and item.</summary>
    public bool Reaches(string permission, string place, Guid departmentId, string item) =>
        Permissions.Contains(permission)
        && Covers(place)
        && (Scope == PostScope.Place || DepartmentId == departmentId)
        && (Items is null || Items.Contains(item));

    /// <summary>True when <paramref name="place"/> (12 digits) lies within the post's place.</summary>
    public bool Covers(string place) => place.StartsWith(Significant(Place), StringComparison.Ordinal);

    private static string Significant(string code) => code switch
    {
        [_, _, .. var rest] when rest.All(digit => digit == '0') => code[..2],
        [_, _, _, _, .. var rest] when rest.All(digit => digit == '0') => code[..4],
        [_, _, _, _, _, _, .. var rest] when rest.All(digit => digit == '0') => code[..6],
        [_, _, _, _, _, _, _, _, _, .. var rest] when rest.All(digit => digit == '0') => code[..9],
        _ => code,
    };
}

/// <summary>What the module Identity knows about the one who is signed in.</summary>
/// <param name="ActingFor">The subject in whose name a person acts at present: themselves or a company.</param>
public sealed record CallerFacts(
    ActorKind Kind,
    Guid AccountId,
    string Name,
    int RealNameLevel,
    Subject? Self,
    Subject? ActingFor,
    string? Authority,
    IReadOnlyList<Post> Posts);

/// <summary>Finds out who is signed in; null when the account is gone, locked or changed since.</summary>
public interface ICallerSource
{
    Task<CallerFacts?> FindAsync(ClaimsPrincipal principal, CancellationToken ct);
}

/// <summary>Without a module that knows accounts everybody stays a visitor.</summary>
internal sealed class NobodyKnown : ICallerSource
{
    public Task<CallerFacts?> FindAsync(ClaimsPrincipal principal, CancellationToken ct) => Task.FromResult<CallerFacts?>(null);
}

/// <summary>
/// The one who makes this request. Filled by the access check before a page runs; on public routes it stays a visitor
/// unless the page asks with <see cref="LoadAsync"/>.
/// </summary>
public sealed class Caller(ICallerSource source, TimeProvider time)
{
    private CallerFacts? _facts;
    private bool _loaded;

    public bool IsSignedIn => _facts is not null;

    public ActorKind Kind => _facts?.Kind ?? ActorKind.Visitor;

    public Guid AccountId => _facts?.AccountId ?? Guid.Empty;

    public string Name => _facts?.Name ?? Actor.Visitor.Name;

    public int RealNameLevel => _facts?.RealNameLevel ?? 0;

    /// <summary>The person behind the account; null for officials.</summary>
    public Subject? Self => _facts?.Self;

    /// <summary>In whose name they act: themselves, or a company that authorised them.</summary>
    public Subject? ActingFor => _facts?.ActingFor;

    /// <summary>What authorises them to act for a company; null for oneself.</summary>
    public string? Authority => _facts?.Authority;

    public IReadOnlyList<Post> Posts => _facts?.Posts ?? [];

    public bool Has(string permission) => Posts.Any(post => post.Permissions.Contains(permission));

    /// <summary>The post by which the caller may do this to that case; null when none reaches it.</summary>
    public Post? PostFor(string permission, string place, Guid departmentId, string item) =>
        Posts.FirstOrDefault(post => post.Reaches(permission, place, departmentId, item));

    /// <summary>The context of a write by this caller, now.</summary>
    /// <param name="why">What is being done, in a few words.</param>
    /// <param name="post">The post in which an official acts.</param>
    /// <param name="channel">portal, workbench or api.</param>
    public OperationContext Operation(string why, Post? post = null, string channel = "portal") => new(
        _facts is null ? Actor.Visitor : new Actor(Kind, AccountId, post is null ? Name : $"{post.DepartmentName} {Name}", post?.Id),
        time.GetUtcNow(),
        why,
        ActingFor is { } subject && subject != Self ? subject.Name : null,
        _facts?.Authority,
        channel);

    public async Task<bool> LoadAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!_loaded)
        {
            _loaded = true;
            _facts = principal.Identity?.IsAuthenticated == true ? await source.FindAsync(principal, ct) : null;
        }

        return _facts is not null;
    }
}
