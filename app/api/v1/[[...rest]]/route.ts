import { NotFound } from '@/lib/errors'
import { answering } from '../answer'

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering(() =>
  Promise.reject(new NotFound('address')),
)
