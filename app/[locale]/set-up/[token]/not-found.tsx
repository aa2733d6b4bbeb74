export { LinkGone as default } from '@/components/auth/link-gone'
