// Builds of many posts in one, which take no longer than the build of one.
import { type Blog, type BuiltSite, buildSite } from "./site.ts";

export type Files = Record<string, string | Uint8Array>;

/** Of many builds, which take seconds each, one: of all posts that are expected to build. */
export class Builds {
  private readonly program: string;
  private readonly posts: Files[];
  private readonly blog: Blog;
  private together: BuiltSite | undefined | "failed";

  /** @param posts each with files of its own */
  constructor(program: string, posts: Files[], blog: Blog) {
    this.program = program;
    this.posts = posts;
    this.blog = blog;
  }

  /**
   * The site with the post in it. A post that is none of the expected ones is built alone; and where one of many fails, each is,
   * which shows the one.
   * @throws Error if it does not build
   */
  async build(post: Files): Promise<BuiltSite> {
    if (!this.posts.includes(post)) return this.alone([post]);
    if (this.together === undefined) {
      try {
        this.together = await this.alone(this.posts);
      } catch {
        this.together = "failed";
      }
    }
    return this.together === "failed" ? this.alone([post]) : this.together;
  }

  private alone(posts: Files[]): Promise<BuiltSite> {
    return buildSite(this.program, Object.assign({}, ...posts), this.blog);
  }
}
